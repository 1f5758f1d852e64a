import type { Edit } from './edit';
import { postEdits } from './post-edits';
import { siteEdits } from './site-edits';

const EDITS: readonly Edit[] = [...postEdits, ...siteEdits];

/** Edits without end in a random order; each kind comes before any comes again. */
export function* randomEdits(random: () => number): Generator<Edit, never> {
  for (;;) {
    const rest = [...EDITS];
    while (rest.length > 0) yield* rest.splice(Math.floor(random() * rest.length), 1);
  }
}
