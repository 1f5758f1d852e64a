import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { markdown } from '../../messages/markdown';
import { site } from '../../site';
import { decodeLeniently } from '../../url-decoding';
import { sitePath } from '../../urls';
import { value } from '../embeds/embed-source';

/** Whether an address leads to the site's own host: relative, or a path. */
export function isOwnSource(source: string): boolean {
  // To a browser, `/\` is `//`.
  return source.trim() !== '' && !/^\s*(?:[a-z][a-z0-9+.-]*:|\/[/\\]|[\\#?])/i.test(source);
}

/**
 * Makes a player of a `<video>` or `<audio>`: with controls, which its author may have left out, and with
 * a link for what plays nothing.
 *
 * @param address finds the path of a file, without the sub-path.
 * @param posterOf finds the path of a picture, with the sub-path.
 */
export async function makePlayer(
  node: Element,
  address: (source: string) => Promise<string>,
  posterOf: (source: string) => Promise<string | undefined>,
): Promise<void> {
  const { tagName, properties, children } = node;
  const isVideo = tagName === 'video';
  const written = value(node, 'src');
  const sources: string[] = [];
  const parts: ElementContent[] = [];
  const inside: ElementContent[] = [];
  for (const child of children) {
    const isPart = child.type === 'element' && /^(?:source|track)$/.test(child.tagName);
    if (!isPart) inside.push(child);
    if (!isPart || !isOwnSource(value(child, 'src'))) continue;
    // With an address of its own, the element ignores those inside it.
    if (child.tagName === 'source' && isOwnSource(written)) continue;
    const path = await address(value(child, 'src'));
    if (child.tagName === 'source') sources.push(path);
    parts.push({ ...child, properties: partOf(child, withSubPath(path)), children: [] });
  }
  const src = isOwnSource(written) ? await address(written) : undefined;
  const leads = inside.some((child) => child.type === 'element' && child.tagName === 'a');
  // lib/markdown/rehype/finish puts the sub-path before it.
  const href = src ?? sources[0];
  const words = markdown[site.language].openMedia(fileName(href));
  const poster = value(node, 'poster');
  node.properties = {
    id: properties.id,
    title: properties.title,
    lang: properties.lang,
    ariaLabel: properties.ariaLabel,
    src: src === undefined ? undefined : withSubPath(src),
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

  const hasWords = inside.some((child) => child.type !== 'text' || child.value.trim() !== '');
  node.children = [
    ...parts,
    ...(hasWords ? inside : []),
    ...(leads || !href ? [] : [h('a', { href }, words)]),
  ];
}

function partOf(part: Element, src: string): Element['properties'] {
  const { type, media: query, kind, srcLang, label, default: isDefault } = part.properties;
  return part.tagName === 'source'
    ? { src, type, media: query }
    : { src, kind, srcLang, label, default: isDefault };
}

/** A path of the site behind its sub-path; any other address as it is. */
export function withSubPath(path: string): string {
  return path.startsWith('/') ? sitePath(path) : path;
}

/** CSS pixels; anything else is no size. */
function sideOf(side: unknown): number | undefined {
  return /^\d{1,5}$/.test(String(side ?? '')) ? Number(side) : undefined;
}

/** The last part of an address. */
export function fileName(source = ''): string {
  return (
    decodeLeniently(
      source
        .replace(/[?#].*$/s, '')
        .split('/')
        .at(-1) ?? '',
    ) || source
  );
}
