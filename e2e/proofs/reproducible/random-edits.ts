import type { Edit } from './edit';
import { postEdits } from './post-edits';
import { siteEdits } from './site-edits';

const EDITS: readonly Edit[] = [...postEdits, ...siteEdits];

/** Yields edits in random order without end; no edit is repeated before all others have been yielded. */
export function* randomEdits(random: () => number): Generator<Edit, never> {
  for (;;) {
    const remaining = [...EDITS];
    while (remaining.length > 0)
      yield* remaining.splice(Math.floor(random() * remaining.length), 1);
  }
}
