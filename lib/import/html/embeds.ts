import type { Element } from 'hast';
import { frameSource } from '../../markdown/embeds/embed-source';
import { embedOf } from '../../markdown/embeds/providers';
import { commentWith } from '../write/missing';
import { isBlank, isElement } from './tree';

/** A URL without characters that mean something in Markdown, or that do not belong to a bare URL at its end. */
const BARE_URL = /^https?:\/\/[^\s<>*`\\[\]]*[^\s<>*`\\[\]?!.,:_~;)]$/;

/**
 * Returns the URL to write for a block that contains only an iframe, or only a URL. This blog shows such
 * a URL, on a line of its own, as the same embed or as a card. A comment below it keeps the title of an iframe.
 * Returns `undefined` when the block contains something else, or when the URL would not be shown as well as the
 * iframe.
 */
export function embedMarkdown(block: Element): string | undefined {
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
  const { embed, title } = frameSource(frame);
  if (!embed) return undefined;
  // A page is shown as a card. Any other embed must be recognised again by its URL.
  const again = embedOf(new URL(embed.href));
  if (embed.kind !== 'page' && again?.key !== embed.key) return undefined;
  return title === '' ? embed.href : `${embed.href}\n\n${commentWith(title)}`;
}
