import { realpathSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import { findPicture, findPublic } from '../images/find-picture';
import { readPicture } from '../images/read-picture';
import type { ResolvedFile, ResolveFile } from '../markdown/resolved-file';
import { kindOfFile, mediaOf, servedName } from '../media-types';
import { postsFolder } from '../posts/all-posts';
import { isPostFile } from '../posts/files/post-file';
import type { Post } from '../posts/post';
import { withoutQuery } from '../url-decoding';
import { filePath } from '../urls';
import { readAttachmentFacts } from './read-attachment';

/**
 * Returns a function that finds the file of a link or player of a post. A relative URL names a file beside the
 * post, or in the folder with the name of the post, as for pictures; an absolute path names a file in `public`.
 * A Markdown file is a post, and so not an attachment.
 */
export function attachmentResolver({ file }: Pick<Post, 'file'>): ResolveFile {
  return async (source, use = 'link') => {
    if (use === 'link') return linkedFile(file, source);
    const format = formatFault(source);
    if (format) return { kind: 'fault', name: format, value: source };
    const resolvedFile = await linkedFile(file, source);
    return resolvedFile ?? { kind: 'fault', name: 'mediaMissing', value: source };
  };
}

/** The name of the problem if browsers cannot play a file with this extension. */
function formatFault(source: string) {
  const path = withoutQuery(source);
  if (/\.(?:srt|ass|ssa|sbv|sub|ttml|dfxp|lrc)$/i.test(path)) return 'mediaCaptions';
  const isPlayable = /^(?:video|audio)$/.test(mediaOf(path) ?? '');
  return isPlayable || /\.vtt$|^[^.]*$/i.test(path) ? undefined : 'mediaUnplayable';
}

async function linkedFile(post: string, source: string): Promise<ResolvedFile | undefined> {
  if (/^\/(?![/\\])/.test(source)) {
    return findPublic(source) !== null ? { kind: 'public', path: source } : undefined;
  }
  const isRelative = source !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(source);
  if (!isRelative || isPostFile(withoutQuery(source))) return undefined;
  const match = findPicture(postsFolder(), post, source);
  if (match === null) return undefined;
  if ('outside' in match) return { kind: 'fault', name: 'fileOutside', value: source };
  return resolvePath(match.path, source);
}

/** @param value the URL as the author wrote it. */
async function resolvePath(path: string, value: string): Promise<ResolvedFile | undefined> {
  const facts = await readAttachmentFacts(path);
  if (facts === null) return undefined;
  const name = basename(path);
  const kind = kindOfFile(name);
  if (kind === 'page') return { kind: 'fault', name: 'filePage', value };
  if (kind === 'program' || facts.program) return { kind: 'fault', name: 'fileProgram', value };
  if (facts.bytes === 0) return { kind: 'fault', name: 'fileEmpty', value };
  if (kind === 'picture' || kind === 'drawing') {
    const picture = await readPicture(path);
    if ('name' in picture) {
      return { kind: 'fault', name: picture.name, value, other: picture.detail };
    }
    // lib/images rasterises an SVG that takes a browser too long to draw. A link would open the SVG itself.
    if (kind === 'drawing' && picture.form !== 'drawing') {
      return { kind: 'fault', name: 'pictureCostly', value };
    }
  }
  return {
    kind: 'served',
    path: filePath(facts.key, servedName(name)) + (/#.*$/s.exec(value)?.[0] ?? ''),
    file: relative(realpathSync(postsFolder()), path).split(sep).join('/'),
    bytes: facts.bytes,
    ...(kind === 'bytes' && { download: name.normalize('NFC') }),
  };
}
