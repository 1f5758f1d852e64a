import type { Element } from 'hast';
import { frameSource } from '../../markdown/embeds/embed-source';
import { embedOf } from '../../markdown/embeds/providers';
import { isBlank, isElement } from './tree';

/**
 * The address that alone on a line stands for the frame a block holds and nothing else; `undefined`
 * when the block holds something else, or the pipeline would make less of the address.
 */
export function embedAddress(block: Element): string | undefined {
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
  // Every page becomes a card; any other embed must be found again by its address.
  const again = embedOf(new URL(embed.href));
  return embed.kind === 'page' || again?.key === embed.key ? embed.href : undefined;
}
