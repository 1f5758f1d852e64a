import type { Edit } from './edit';
import { postEdits } from './post-edits';
import { siteEdits } from './site-edits';

const EDITS: readonly Edit[] = [...postEdits, ...siteEdits];

/** Yields edits without end, in rounds: each round contains every edit once, in random order. */
export function* randomEdits(random: () => number): Generator<Edit, never> {
  for (;;) {
    const remaining = [...EDITS];
    while (remaining.length > 0)
      yield* remaining.splice(Math.floor(random() * remaining.length), 1);
  }
}
