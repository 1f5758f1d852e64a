import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../../messages/language';
import { markdown } from '../../messages/markdown';
import { decodeLeniently } from '../../url-decoding';
import { sitePath } from '../../urls';
import { value } from '../embeds/embed-source';

/** Whether a URL is relative or an absolute path, so that it leads to the host of the site. */
export function isOwnSource(source: string): boolean {
  // A browser reads `/\` as `//` (URL Standard).
  return source.trim() !== '' && !/^\s*(?:[a-z][a-z0-9+.-]*:|\/[/\\]|[\\#?])/i.test(source);
}

/**
 * Rewrites a `<video>` or `<audio>` in place: always with controls, with only its sources on this site, and
 * with a link to the file as fallback content for browsers and feed readers that cannot play it.
 *
 * @param pathOf finds the path of a file, without the sub-path.
 * @param posterOf finds the path of a poster image, with the sub-path.
 */
export async function makePlayer(
  node: Element,
  pathOf: (source: string) => Promise<string>,
  posterOf: (source: string) => Promise<string | undefined>,
  language: Language,
): Promise<void> {
  const { tagName, properties, children } = node;
  const isVideo = tagName === 'video';
  const ownSrc = value(node, 'src');
  const sources: string[] = [];
  const parts: ElementContent[] = [];
  const fallback: ElementContent[] = [];
  for (const child of children) {
    const isPart = child.type === 'element' && /^(?:source|track)$/.test(child.tagName);
    if (!isPart) fallback.push(child);
    if (!isPart || !isOwnSource(value(child, 'src'))) continue;
    // A player with a `src` of its own ignores its `<source>` elements (HTML Standard).
    if (child.tagName === 'source' && isOwnSource(ownSrc)) continue;
    const path = await pathOf(value(child, 'src'));
    if (child.tagName === 'source') sources.push(path);
    parts.push({ ...child, properties: partProperties(child, withSubPath(path)), children: [] });
  }
  const src = isOwnSource(ownSrc) ? await pathOf(ownSrc) : undefined;
  const hasLink = fallback.some((child) => child.type === 'element' && child.tagName === 'a');
  // Without the sub-path: lib/markdown/rehype/finish adds it to links.
  const href = src ?? sources[0];
  const words = markdown[language].openMedia(fileName(href));
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

  const hasContent = fallback.some((child) => child.type !== 'text' || child.value.trim() !== '');
  node.children = [
    ...parts,
    ...(hasContent ? fallback : []),
    ...(hasLink || !href ? [] : [h('a', { href }, words)]),
  ];
}

function partProperties(part: Element, src: string): Element['properties'] {
  const { type, media: query, kind, srcLang, label, default: isDefault } = part.properties;
  return part.tagName === 'source'
    ? { src, type, media: query }
    : { src, kind, srcLang, label, default: isDefault };
}

/** Puts the sub-path of the site before an absolute path; any other URL stays unchanged. */
export function withSubPath(path: string): string {
  return path.startsWith('/') ? sitePath(path) : path;
}

/** The value of a `width` or `height` attribute in CSS pixels; `undefined` when it is not a number. */
function sideOf(side: unknown): number | undefined {
  return /^\d{1,5}$/.test(String(side ?? '')) ? Number(side) : undefined;
}

/** The last segment of the path of a URL, decoded; the whole URL when that is empty. */
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
