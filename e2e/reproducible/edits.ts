import { postEdits } from './post-edits';
import { siteEdits } from './site-edits';

/** A change that a person makes between two builds. */
export interface Edit {
  name: string;
  /**
   * @param project its folder.
   * @param random gives numbers from 0 up to 1.
   * @param number of the edit, for texts that were never there before.
   */
  apply: (project: string, random: () => number, number: number) => void | Promise<void>;
}

const EDITS: readonly Edit[] = [...postEdits, ...siteEdits];

/** Edits without end in a random order; each kind comes before any comes again. */
export function* randomEdits(random: () => number): Generator<Edit, never> {
  for (;;) {
    const rest = [...EDITS];
    while (rest.length > 0) yield* rest.splice(Math.floor(random() * rest.length), 1);
  }
}
