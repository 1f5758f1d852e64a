import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { httpUrl } from '../http-url';
import { type Embed, nearestShape, type Shape } from './embed';
import { embedOf } from './providers';

/** What an element of raw HTML embeds, according to its attributes. */
export interface EmbedSource {
  /** The URL as written. */
  address: string;
  /** `undefined` when no provider recognises the URL. */
  embed?: Embed;
  /** `''` when none. */
  title: string;
}

/** Generic titles that providers write into every frame. */
const GENERIC_TITLE = /^(?:youtube video player|embedded content|vimeo player|slideshare)$/i;

/** What an `<iframe>` embeds. */
export function frameSource(node: Element): EmbedSource {
  const title = value(node, 'title').trim();
  const source = sourceOf(node, withoutEmbedly(value(node, 'src')));
  return { ...source, title: GENERIC_TITLE.test(title) ? '' : title };
}

/** The URL of the page that a frame of Embedly shows. Medium and WordPress.com put such frames into posts. */
function withoutEmbedly(source: string): string {
  const url = httpUrl(source);
  return (url?.hostname === 'cdn.embedly.com' && url.searchParams.get('url')) || source;
}

/** What a `<script>` would embed in the page. */
export function scriptSource(node: Element): EmbedSource {
  const url = httpUrl(value(node, 'src'));
  const id = value(node, 'dataId');
  if (url?.hostname === 'speakerdeck.com' && id !== '') {
    return sourceOf(node, `https://speakerdeck.com/player/${id}`, value(node, 'src'));
  }
  // The scripts of Docswell and others have the URL of the frame in `data-src`.
  const frame = value(node, 'dataSrc');
  return sourceOf(node, httpUrl(frame) ? frame : value(node, 'src'), value(node, 'src'));
}

/** What an `<object>`, `<embed>`, `<video>` or `<audio>` embeds, according to its attributes and parameters. */
export function pluginSource(node: Element): EmbedSource {
  const candidates = [value(node, 'src'), value(node, 'data'), ...parametersOf(node)];
  const recognised = candidates.find((candidate) => {
    const url = httpUrl(candidate);
    return url !== null && embedOf(url) !== undefined;
  });
  return sourceOf(node, recognised ?? candidates.find(isUsableUrl) ?? '');
}

/** Whether a child of such an element only says what to play, and is no fallback content. */
export function isParameter(node: ElementContent): boolean {
  return node.type === 'element' && /^(?:param|source|track|embed)$/.test(node.tagName);
}

function parametersOf({ children }: Element): string[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'param') {
      return /^(?:movie|src|url)$/i.test(value(child, 'name')) ? [value(child, 'value')] : [];
    }
    return isParameter(child) || child.tagName === 'object'
      ? [value(child, 'src'), value(child, 'data'), ...parametersOf(child)]
      : [];
  });
}

/** Whether a text is an http(s) URL, or a path of this site (absolute or relative). */
export function isUsableUrl(source: string): boolean {
  return httpUrl(source) !== null || /^(?!\/\/|[a-z][a-z0-9+.-]*:)[^\s#?\\]/i.test(source.trim());
}

/**
 * @param source the URL by which providers recognise the embed.
 * @param written the URL for a link, where the element has another one.
 */
function sourceOf(node: Element, source: string, written = source): EmbedSource {
  const url = httpUrl(source);
  const embed = url ? embedOf(url) : undefined;
  if (!embed) return { address: written.trim(), title: '' };
  const shape = embed.frame ? (shapeOf(node) ?? embed.shape) : embed.shape;
  return { address: written.trim(), embed: { ...embed, shape }, title: '' };
}

/**
 * The shape whose ratio is nearest to the size in the attributes of an element; `undefined` when it has none.
 */
function shapeOf(node: Element): Shape | undefined {
  const [width, height] = ['width', 'height'].map((side) => pixels(value(node, side)));
  const aspect = Number(value(node, 'dataAspect'));
  const ratio =
    Number(value(node, 'dataRatio')) ||
    (aspect > 0 ? 1 / aspect : 0) ||
    (width && height ? width / height : 0);
  return nearestShape(ratio);
}

/** The value of a size attribute in CSS pixels; 0 for a percentage or anything else. */
function pixels(size: string): number {
  return /^\d{1,5}(?:px)?$/.test(size) ? Number.parseInt(size, 10) : 0;
}

/** The value of an attribute as a string; `''` when it is missing or has another type. */
export function value({ properties }: Element, name: string): string {
  const property = properties[name];
  return typeof property === 'string' || typeof property === 'number' ? String(property) : '';
}

/** The text of an element, with whitespace collapsed and trimmed. */
export function wordsIn(node: Element): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}
