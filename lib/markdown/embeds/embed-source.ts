import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { httpUrl } from '../http-url';
import { type Embed, nearestShape, type Shape } from './embed';
import { embedOf } from './providers';

/** What an element of raw HTML embeds, as far as it tells. */
export interface EmbedSource {
  /** Its address, as written. */
  address: string;
  embed?: Embed;
  title: string;
}

/** Titles that providers write into every frame, and so say nothing. */
const NO_TITLE = /^(?:youtube video player|embedded content|vimeo player|slideshare)$/i;

/** What an `<iframe>` holds. */
export function frameSource(node: Element): EmbedSource {
  const title = value(node, 'title').trim();
  return { ...sourceOf(node, value(node, 'src')), title: NO_TITLE.test(title) ? '' : title };
}

/** What a `<script>` would write into the page. */
export function scriptSource(node: Element): EmbedSource {
  const url = httpUrl(value(node, 'src'));
  const id = value(node, 'dataId');
  if (url?.hostname === 'speakerdeck.com' && id !== '') {
    return sourceOf(node, `https://speakerdeck.com/player/${id}`, value(node, 'src'));
  }
  // Docswell's script and others name the frame beside their own address.
  const inner = value(node, 'dataSrc');
  return sourceOf(node, httpUrl(inner) ? inner : value(node, 'src'), value(node, 'src'));
}

/** What a plug-in plays: `<object>`, `<embed>`, `<video>`, `<audio>`, with their parameters. */
export function pluginSource(node: Element): EmbedSource {
  const candidates = [value(node, 'src'), value(node, 'data'), ...parametersOf(node)];
  const known = candidates.find((candidate) => {
    const url = httpUrl(candidate);
    return url !== null && embedOf(url) !== undefined;
  });
  const address = known ?? candidates.find(isAddress) ?? '';
  return sourceOf(node, address);
}

/** Whether a child of a plug-in only tells what it plays. */
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

/** A web address, or a path of the site itself, one relative to the post among them. */
export function isAddress(source: string): boolean {
  return httpUrl(source) !== null || /^(?!\/\/|[a-z][a-z0-9+.-]*:)[^\s#?\\]/i.test(source.trim());
}

function sourceOf(node: Element, address: string, written = address): EmbedSource {
  const url = httpUrl(address);
  const embed = url ? embedOf(url) : undefined;
  if (!embed) return { address: written.trim(), title: '' };
  const shape = embed.frame ? (shapeOf(node) ?? embed.shape) : embed.shape;
  return { address: written.trim(), embed: { ...embed, shape }, title: '' };
}

/** The shape that is nearest to the size an element gives; none when it gives none. */
function shapeOf(node: Element): Shape | undefined {
  const [width, height] = ['width', 'height'].map((side) => pixels(value(node, side)));
  const aspect = Number(value(node, 'dataAspect'));
  const ratio =
    Number(value(node, 'dataRatio')) ||
    (aspect > 0 ? 1 / aspect : 0) ||
    (width && height ? width / height : 0);
  return nearestShape(ratio);
}

/** CSS pixels of an attribute; a percentage or anything else is none. */
function pixels(size: string): number {
  return /^\d{1,5}(?:px)?$/.test(size) ? Number.parseInt(size, 10) : 0;
}

/** An attribute as text. */
export function value({ properties }: Element, name: string): string {
  const found = properties[name];
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

/** Words of an element, blanks as one. */
export function wordsIn(node: Element): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}
