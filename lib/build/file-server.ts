import { closeSync, createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mediaOf, servedName } from '../files/file-kinds';
import { readFileFacts } from '../files/read-file';
import { cleaned } from '../files/write-files';
import { openFile } from '../posts/open-file';
import { postsFolder } from '../posts/posts';
import { withoutQuery } from '../url-readings';
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
 * Sends the file beside a post that a path in `/_files/` means, in development; a part of it where a
 * player asks for one (RFC 9110 §14), as Safari plays no video without.
 */
export async function sendFile(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, , key = '', segment = ''] = withoutQuery(request.url ?? '').split('/');
  const name = decodeSegment(segment) ?? '';
  const path = await fileWith(key, name);
  if (path === undefined) {
    response.writeHead(404).end();
    return;
  }
  const made = await cleaned(path);
  const { descriptor, stats } = openFile(postsFolder(), path);
  const size = made?.length ?? stats.size;
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const start = Number(from ?? 0);
  const end = Math.min(size - 1, to ? Number(to) : size - 1);
  if (start > end) {
    closeSync(descriptor);
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  response.writeHead(from === undefined ? 200 : 206, {
    'Content-Type': typeOf(name),
    'Content-Length': end - start + 1,
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
    ...(from !== undefined && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  });
  if (made) {
    closeSync(descriptor);
    response.end(made.subarray(start, end + 1));
    return;
  }
  const part = createReadStream('', { fd: descriptor, start, end });
  await pipeline(part, response).catch(() => {});
}

function typeOf(name: string): string {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  const media = mediaOf(name);
  const isPlayed = media === 'video' || media === 'audio';
  return TYPES[extension] ?? (isPlayed ? `${media}/${extension}` : 'application/octet-stream');
}

async function fileWith(key: string, name: string): Promise<string | undefined> {
  const entries = await readdir(postsFolder(), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || servedName(entry.name) !== name) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await readFileFacts(path))?.key === key) return path;
  }
  return undefined;
}
