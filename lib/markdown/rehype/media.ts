import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { mediaOf } from '../../media-types';
import { httpUrl } from '../http-url';
import { languageOf } from '../language-of';
import type { LinkedFile, Picture } from '../rendered';
import type { ResolveFile } from '../resolved-file';
import type { ResolvePicture } from '../resolved-picture';
import { fileName, isOwnSource, makePlayer, withSubPath } from './player';

/**
 * Makes players of the video and audio files of a post, written as `<video>` and `<audio>` or as images
 * (`![text](clip.mp4)`). Before playback a browser loads only metadata, and a player never loads a file from
 * another host: an image of such a file becomes a link. Adds the resolved files to `file.data.files`, and
 * stores the posters in `file.data.pictures`.
 */
export function media() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const players: Element[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName === 'img') replaceMediaImage(node);
      if (node.tagName === 'video' || node.tagName === 'audio') players.push(node);
    });
    const { resolveFile, resolvePicture, files } = file.data;
    const linkedFiles: LinkedFile[] = Array.isArray(files) ? files : [];
    const posters: Picture[] = [];
    for (const node of players) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const pathOf = async (source: string): Promise<string> => {
        const resolve: ResolveFile | undefined =
          typeof resolveFile === 'function' ? async (...args) => resolveFile(...args) : undefined;
        const resolved = await resolve?.(source, 'media');
        if (resolved) linkedFiles.push({ source, use: 'media', line, column, file: resolved });
        return resolved && 'path' in resolved ? resolved.path : source;
      };
      const posterOf = async (source: string): Promise<string | undefined> => {
        const resolve: ResolvePicture | undefined =
          typeof resolvePicture === 'function' ? async (src) => resolvePicture(src) : undefined;
        const picture = await resolve?.(source);
        if (picture) posters.push({ source, line, column, picture });
        if (picture?.kind === 'made') return picture.plain.at(-1)?.path;
        return source.startsWith('/') ? withSubPath(source) : undefined;
      };
      await makePlayer(node, pathOf, posterOf, languageOf(file));
    }
    file.data.files = linkedFiles;
    file.data.pictures = posters;
  };
}

/**
 * Turns an image whose `src` is a video or audio file into a player; into a link when it is on another host.
 */
function replaceMediaImage(node: Element): void {
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
