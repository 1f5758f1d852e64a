import { closeSync, createReadStream, type ReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readAttachmentFacts } from '../attachments/read-attachment';
import { withoutMetadata } from '../attachments/write-attachments';
import { mediaOf, servedName } from '../media-types';
import { postsFolder } from '../posts/all-posts';
import { openFile } from '../posts/files/open-file';
import { decodeSegment } from '../urls';

const TYPES: Record<string, string> = {
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

/**
 * Sends the file beside a post at `/_files/<key>/<name>` in development, or the range of it that a player
 * requests (RFC 9110 §14); Safari plays no video without ranges.
 *
 * @param key hash of the content.
 * @param segment percent-encoded file name.
 * @param range value of the request header `Range`, or ''.
 */
export async function sendFile(key: string, segment: string, range: string): Promise<Response> {
  const name = decodeSegment(segment) ?? '';
  const path = await fileWith(key, name);
  if (path === undefined) return new Response(null, { status: 404 });
  const cleanedBytes = await withoutMetadata(path);
  const { descriptor, stats } = openFile(postsFolder(), path);
  const size = cleanedBytes?.length ?? stats.size;
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const start = Number(from ?? 0);
  const end = Math.min(size - 1, to ? Number(to) : size - 1);
  if (cleanedBytes || start > end) closeSync(descriptor);
  if (start > end) {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  }
  const body = cleanedBytes
    ? new Uint8Array(cleanedBytes.subarray(start, end + 1))
    : streamOf(createReadStream('', { fd: descriptor, start, end }));
  return new Response(body, {
    status: from === undefined ? 200 : 206,
    headers: {
      'Content-Type': typeOf(name),
      'Content-Length': `${end - start + 1}`,
      'Accept-Ranges': 'bytes',
      'X-Content-Type-Options': 'nosniff',
      ...(from !== undefined && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    },
  });
}

function streamOf(file: ReadStream): ReadableStream {
  const chunks = file.iterator();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      file.destroy();
    },
  });
}

function typeOf(name: string): string {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  const media = mediaOf(name);
  const isPlayed = media === 'video' || media === 'audio';
  return TYPES[extension] ?? (isPlayed ? `${media}/${extension}` : 'application/octet-stream');
}

async function fileWith(key: string, name: string): Promise<string | undefined> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(/* turbopackIgnore: true */ postsFolder(), options);
  for (const entry of entries) {
    if (!entry.isFile() || servedName(entry.name) !== name) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await readAttachmentFacts(path))?.key === key) return path;
  }
  return undefined;
}
