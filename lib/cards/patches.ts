import { type Box, overlap, within } from './box';
import { CARD_SIZE } from './card';
import { type Mark, together } from './mark';

/** A part of a card with all that stands there, as one mark whose box is of whole pixels. */
export type Patch = Mark;

/** The edge of an outline is smoothed over the pixels it touches. */
const EDGE = 1;
const CARD: Box = { left: 0, top: 0, right: CARD_SIZE.width, bottom: CARD_SIZE.height };

/** The parts of a card that are not blank, none of which overlap: marks that do come in one. */
export function patchesOf(marks: readonly Mark[]): Patch[] {
  let patches: Patch[] = [];
  for (const mark of marks) {
    let patch: Patch = { ...mark, box: within(pixels(mark.box), CARD) };
    if (patch.box.left >= patch.box.right || patch.box.top >= patch.box.bottom) continue;
    // One that has grown may reach others.
    for (;;) {
      const { box } = patch;
      const reached = patches.filter((other) => overlap(other.box, box));
      if (reached.length === 0) break;
      patches = patches.filter((other) => !reached.includes(other));
      patch = together([...reached, patch]);
    }
    patches.push(patch);
  }
  return patches;
}

function pixels({ left, top, right, bottom }: Box): Box {
  return {
    left: Math.floor(left) - EDGE,
    top: Math.floor(top) - EDGE,
    right: Math.ceil(right) + EDGE,
    bottom: Math.ceil(bottom) + EDGE,
  };
}
