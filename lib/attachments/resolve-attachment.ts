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
 * Makes the function that finds the file a post means by an address: a relative one beside the post, or
 * in the folder of its name, as pictures are; a path in `public`. A file of Markdown is a post and none
 * of these.
 */
export function attachmentResolver({ file }: Pick<Post, 'file'>): ResolveFile {
  return async (source, use = 'link') => {
    if (use === 'link') return linkedFile(file, source);
    const format = formatFault(source);
    if (format) return { kind: 'fault', name: format, value: source };
    const found = await linkedFile(file, source);
    return found ?? { kind: 'fault', name: 'mediaMissing', value: source };
  };
}

/** Why no browser can play a file of this name. */
function formatFault(source: string) {
  const address = withoutQuery(source);
  if (/\.(?:srt|ass|ssa|sbv|sub|ttml|dfxp|lrc)$/i.test(address)) return 'mediaCaptions';
  const isPlayed = /^(?:video|audio)$/.test(mediaOf(address) ?? '');
  return isPlayed || /\.vtt$|^[^.]*$/i.test(address) ? undefined : 'mediaUnplayable';
}

async function linkedFile(post: string, source: string): Promise<ResolvedFile | undefined> {
  if (/^\/(?![/\\])/.test(source)) {
    return findPublic(source) !== null ? { kind: 'public', path: source } : undefined;
  }
  const isRelative = source !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(source);
  if (!isRelative || isPostFile(withoutQuery(source))) return undefined;
  const found = findPicture(postsFolder(), post, source);
  if (found === null) return undefined;
  if ('outside' in found) return { kind: 'fault', name: 'fileOutside', value: source };
  return resolved(found.path, source);
}

async function resolved(path: string, value: string): Promise<ResolvedFile | undefined> {
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
    // A link opens the SVG itself, which would keep the browser busy.
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
