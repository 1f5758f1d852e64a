import type { Page } from './page';
import { type Prose, proseOf } from './prose';
import type { Finding } from './rule';

/** One place where something looks like a notation. */
export interface FoundNotation {
  /** As the author wrote it. */
  written: string;
  /** What the pattern found, in which characters may be hidden. */
  match: RegExpExecArray;
  prose: Prose;
}

/** A notation of another system that stays text here. */
export interface Notation {
  /** How it looks; with the flag `g`. */
  pattern: RegExp;
  /** Where it is looked for: `text` when not said. */
  within?: 'text' | 'source';
  /** Whether what looks like it is it. */
  isIt?(found: FoundNotation): boolean;
  /** How to write it here; `''` when there is no one way. */
  instead?(found: FoundNotation): string;
  /** Whether `--fix` may write it so, or take it out where nothing stands for it. */
  isSafe?(found: FoundNotation): boolean;
  /** The rule's own when left out. */
  level?(found: FoundNotation): Finding['level'];
}

/** Every place of a post where one of some notations stands, each place once. */
export function findNotations(page: Page, notations: readonly Notation[]): Finding[] {
  return proseOf(page).flatMap((prose) => {
    const taken: { from: number; to: number }[] = [];
    return notations.flatMap((notation) =>
      placesOf(prose, notation).flatMap((found) => {
        const from = found.match.index;
        const to = from + found.written.length;
        if (taken.some((other) => from < other.to && other.from < to)) return [];
        taken.push({ from, to });
        return [findingOf(page, notation, found)];
      }),
    );
  });
}

function placesOf(prose: Prose, { pattern, within = 'text', isIt }: Notation): FoundNotation[] {
  return [...prose[within].matchAll(pattern)]
    .map((match) => ({
      written: prose.written.slice(match.index, match.index + match[0].length),
      match,
      prose,
    }))
    .filter((found) => isIt?.(found) ?? true);
}

function findingOf(
  page: Page,
  { instead, isSafe, level }: Notation,
  found: FoundNotation,
): Finding {
  const { written, match, prose } = found;
  const offset = prose.start + match.index + (written.length - written.trimStart().length);
  const other = instead?.(found) ?? '';
  const edits = isSafe?.(found)
    ? [{ start: page.sourceOffset(offset), old: written.trimStart(), text: other }]
    : [];
  return { ...page.placeOf(offset), level: level?.(found), value: shorten(written), other, edits };
}

/** The first line, and no more of it than fits a message. */
export function shorten(written: string): string {
  const [line = ''] = written.trim().split('\n');
  const characters = [...line];
  const isWhole = line.length === written.trim().length && characters.length <= 60;
  return isWhole ? line : `${characters.slice(0, 60).join('')}…`;
}
