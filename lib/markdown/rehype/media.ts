import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { mediaOf } from '../../media-types';
import { httpUrl } from '../http-url';
import type { LinkedFile, Picture } from '../rendered';
import type { ResolveFile } from '../resolved-file';
import type { ResolvePicture } from '../resolved-picture';
import { fileName, isOwnSource, makePlayer, withSubPath } from './player';

/**
 * Makes players of the videos and sounds of a post, written as elements or as pictures
 * (`![words](clip.mp4)`). Nothing is loaded but the length until the reader starts one, and nothing is
 * asked of another host: what lies there becomes a link. Adds to `file.data.files` what
 * `file.data.resolveFile` found, and leaves on `file.data.pictures` the posters.
 */
export function media() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const players: Element[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName === 'img') readPicture(node);
      if (node.tagName === 'video' || node.tagName === 'audio') players.push(node);
    });
    const { resolveFile, resolvePicture, files } = file.data;
    const found: LinkedFile[] = Array.isArray(files) ? files : [];
    const posters: Picture[] = [];
    for (const node of players) {
      const place = { line: 1, column: 1, ...node.position?.start };
      const at = { line: place.line, column: place.column };
      const address = async (source: string): Promise<string> => {
        const resolve: ResolveFile | undefined =
          typeof resolveFile === 'function' ? async (...of) => resolveFile(...of) : undefined;
        const resolved = await resolve?.(source, 'media');
        if (resolved) found.push({ source, use: 'media', ...at, file: resolved });
        return resolved && 'path' in resolved ? resolved.path : source;
      };
      const poster = async (source: string): Promise<string | undefined> => {
        const resolve: ResolvePicture | undefined =
          typeof resolvePicture === 'function' ? async (of) => resolvePicture(of) : undefined;
        const picture = await resolve?.(source);
        if (picture) posters.push({ source, ...at, picture });
        if (picture?.kind === 'made') return picture.plain.at(-1)?.path;
        return source.startsWith('/') ? withSubPath(source) : undefined;
      };
      await makePlayer(node, address, poster);
    }
    file.data.files = found;
    file.data.pictures = posters;
  };
}

/** A video or sound written as a picture becomes its element, on another host a link. */
function readPicture(node: Element): void {
  const { src, alt, title, id, width, height } = node.properties;
  const source = String(src ?? '');
  const kind = mediaOf(source);
  if (kind === undefined) return;
  const words = String(alt ?? '').trim();
  node.children = [];
  if (isOwnSource(source)) {
    node.tagName = kind === 'audio' ? 'audio' : 'video';
    node.properties = { src, title, id, width, height, ariaLabel: words || undefined };
    return;
  }
  const url = httpUrl(source);
  if (!url) return;
  node.tagName = 'a';
  node.properties = { href: url.href, title, id };
  node.children = [{ type: 'text', value: words || fileName(source) }];
}
