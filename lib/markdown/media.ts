import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { mediaOf } from '../files/file-kinds';
import { markdown } from '../messages/markdown';
import { site } from '../site';
import { decodeLeniently } from '../url-readings';
import { sitePath } from '../urls';
import { value } from './embed-source';
import type { LinkedFile, Picture } from './rendered';
import type { ResolveFile } from './resolved-file';
import type { ResolvePicture } from './resolved-picture';
import { webAddress } from './web-address';

/** Whether an address leads to the site's own host: relative, or a path. */
export function isOwnSource(source: string): boolean {
  // To a browser, `/\` is `//`.
  return source.trim() !== '' && !/^\s*(?:[a-z][a-z0-9+.-]*:|\/[/\\]|[\\#?])/i.test(source);
}

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
        if (resolved && 'path' in resolved) return sitePath(resolved.path);
        return source.startsWith('/') ? sitePath(source) : source;
      };
      const poster = async (source: string): Promise<string | undefined> => {
        const resolve: ResolvePicture | undefined =
          typeof resolvePicture === 'function' ? async (of) => resolvePicture(of) : undefined;
        const picture = await resolve?.(source);
        if (picture) posters.push({ source, ...at, picture });
        if (picture?.kind === 'made') return picture.plain.at(-1)?.path;
        return source.startsWith('/') ? sitePath(source) : undefined;
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
  const url = webAddress(source);
  if (!url) return;
  node.tagName = 'a';
  node.properties = { href: url.href, title, id };
  node.children = [{ type: 'text', value: words || fileName(source) }];
}

async function makePlayer(
  node: Element,
  address: (source: string) => Promise<string>,
  posterOf: (source: string) => Promise<string | undefined>,
): Promise<void> {
  const { tagName, properties, children } = node;
  const isVideo = tagName === 'video';
  const written = value(node, 'src');
  const names: string[] = [];
  const parts: ElementContent[] = [];
  const inside: ElementContent[] = [];
  for (const child of children) {
    const isPart = child.type === 'element' && /^(?:source|track)$/.test(child.tagName);
    if (!isPart) inside.push(child);
    if (!isPart || !isOwnSource(value(child, 'src'))) continue;
    // With an address of its own, the element ignores those inside it.
    if (child.tagName === 'source' && isOwnSource(written)) continue;
    if (child.tagName === 'source') names.push(value(child, 'src'));
    parts.push({ ...child, properties: await partOf(child, address), children: [] });
  }
  const src = isOwnSource(written) ? await address(written) : undefined;
  const [first] = parts.map((part) => (part.type === 'element' ? value(part, 'src') : ''));
  const leads = inside.some((child) => child.type === 'element' && child.tagName === 'a');
  const words = markdown[site.language].openMedia(fileName(src === undefined ? names[0] : written));
  const href = src ?? first;
  const poster = value(node, 'poster');
  node.properties = {
    id: properties.id,
    title: properties.title,
    lang: properties.lang,
    ariaLabel: properties.ariaLabel,
    src,
    controls: true,
    preload: 'metadata',
    loop: properties.loop,
    muted: properties.muted,
    ...(isVideo && {
      playsInline: true,
      width: sideOf(properties.width),
      height: sideOf(properties.height),
      poster: isOwnSource(poster) ? await posterOf(poster) : undefined,
    }),
  };
  const link: ElementContent = {
    type: 'element',
    tagName: 'a',
    properties: { href },
    children: [{ type: 'text', value: words }],
  };
  const hasWords = inside.some((child) => child.type !== 'text' || child.value.trim() !== '');
  node.children = [...parts, ...(hasWords ? inside : []), ...(leads || !href ? [] : [link])];
}

async function partOf(
  part: Element,
  address: (source: string) => Promise<string>,
): Promise<Element['properties']> {
  const { type, media: query, kind, srcLang, label, default: isDefault } = part.properties;
  const src = await address(value(part, 'src'));
  return part.tagName === 'source'
    ? { src, type, media: query }
    : { src, kind, srcLang, label, default: isDefault };
}

/** CSS pixels; anything else is no size. */
function sideOf(side: unknown): number | undefined {
  return /^\d{1,5}$/.test(String(side ?? '')) ? Number(side) : undefined;
}

function fileName(source = ''): string {
  return (
    decodeLeniently(
      source
        .replace(/[?#].*$/s, '')
        .split('/')
        .at(-1) ?? '',
    ) || source
  );
}
