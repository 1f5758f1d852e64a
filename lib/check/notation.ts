import type { Page } from './page';
import { type Prose, proseOf } from './prose';
import type { Finding } from './rule';

/** One occurrence of a notation in the prose of a post. */
export interface Occurrence {
  /** The matched text as the author wrote it. */
  written: string;
  /** The match of the pattern, whose text may contain characters masked by `prose.ts`. */
  match: RegExpExecArray;
  prose: Prose;
}

/** A notation of another system, such as `==marked==`, which is plain text in the Markdown of this site. */
export interface Notation {
  /** Finds the notation; must have the flag `g`. */
  pattern: RegExp;
  /** Which masked form of the prose to search. Default: `text`. */
  within?: 'text' | 'source';
  /** Whether a match really is the notation. Default: every match is. */
  isMatch?(occurrence: Occurrence): boolean;
  /** How to write it here; `''` (the default) when there is no single way. */
  replacement?(occurrence: Occurrence): string;
  /** Whether `--fix` may put in the replacement, or delete the notation when the replacement is `''`. */
  isFixable?(occurrence: Occurrence): boolean;
  /** Default: the level of the rule. */
  level?(occurrence: Occurrence): Finding['level'];
}

/**
 * Finds notations in the prose of a post. Where matches overlap, that of the earlier notation in the list counts.
 */
export function findNotations(page: Page, notations: readonly Notation[]): Finding[] {
  return proseOf(page).flatMap((prose) => {
    const reported: { from: number; to: number }[] = [];
    return notations.flatMap((notation) =>
      matchesOf(prose, notation).flatMap((occurrence) => {
        const from = occurrence.match.index;
        const to = from + occurrence.written.length;
        if (reported.some((other) => from < other.to && other.from < to)) return [];
        reported.push({ from, to });
        return [findingOf(page, notation, occurrence)];
      }),
    );
  });
}

function matchesOf(prose: Prose, { pattern, within = 'text', isMatch }: Notation): Occurrence[] {
  return [...prose[within].matchAll(pattern)]
    .map((match) => ({
      written: prose.written.slice(match.index, match.index + match[0].length),
      match,
      prose,
    }))
    .filter((occurrence) => isMatch?.(occurrence) ?? true);
}

function findingOf(
  page: Page,
  { replacement, isFixable, level }: Notation,
  occurrence: Occurrence,
): Finding {
  const { written, match, prose } = occurrence;
  const offset = prose.start + match.index + (written.length - written.trimStart().length);
  const other = replacement?.(occurrence) ?? '';
  const edits = isFixable?.(occurrence)
    ? [{ start: page.sourceOffset(offset), old: written.trimStart(), text: other }]
    : [];
  return {
    ...page.positionOf(offset),
    level: level?.(occurrence),
    value: shorten(written),
    other,
    edits,
  };
}

/** The first line, trimmed, with `…` when it has more than 60 characters or other lines follow. */
export function shorten(written: string): string {
  const [line = ''] = written.trim().split('\n');
  const characters = [...line];
  const isWhole = line.length === written.trim().length && characters.length <= 60;
  return isWhole ? line : `${characters.slice(0, 60).join('')}…`;
}
