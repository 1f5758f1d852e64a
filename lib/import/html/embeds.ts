import type { Element } from 'hast';
import { frameSource } from '../../markdown/embeds/embed-source';
import { embedOf } from '../../markdown/embeds/providers';
import { isBlank, isElement } from './tree';

/** A URL without characters that mean something in Markdown, or that do not belong to a bare URL at its end. */
const BARE_URL = /^https?:\/\/[^\s<>*`\\[\]]*[^\s<>*`\\[\]?!.,:_~;)]$/;

/**
 * Returns the URL to write for a block that contains only an iframe, or only a URL. This blog shows such
 * a URL, on a line of its own, as the same embed or as a card. Returns `undefined` when the block
 * contains something else, or when the URL would not be shown as well as the iframe.
 */
export function embedAddress(block: Element): string | undefined {
  const [only, ...others] = block.children;
  if (isElement(block, 'p') && only?.type === 'text' && others.length === 0) {
    const url = only.value.trim();
    return BARE_URL.test(url) ? url : undefined;
  }
  const inside = isElement(block, 'iframe')
    ? [block]
    : block.children.filter((child) => !isBlank(child));
  const [frame] = inside;
  if (
    inside.length !== 1 ||
    !isElement(frame, 'iframe') ||
    !isElement(block, 'iframe', 'p', 'figure')
  )
    return undefined;
  const { embed } = frameSource(frame);
  if (!embed) return undefined;
  // A page is shown as a card. Any other embed must be recognised again by its URL.
  const again = embedOf(new URL(embed.href));
  return embed.kind === 'page' || again?.key === embed.key ? embed.href : undefined;
}
