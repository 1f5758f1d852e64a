import { importWords } from '../../messages/import';
import { site } from '../../site';
import type { Note } from '../imported-post';
import type { ReportLine } from './report';
import { clean, listed, shownNotes } from './shown';

/** Returns a line for each kind of note: how many there are, in how many posts, and about what. */
export function kindsOfNotes(lines: readonly ReportLine[]): string[] {
  const words = importWords[site.language];
  const kinds = new Map<string, { note: Note; count: number; posts: number; values: string[] }>();
  for (const line of lines) {
    const seen = new Set<string>();
    for (const note of shownNotes(line)) {
      const key = `${note.level} ${note.name}`;
      const kind = kinds.get(key) ?? { note, count: 0, posts: 0, values: [] };
      kind.count++;
      if (!seen.has(key)) kind.posts++;
      seen.add(key);
      // Only the key: its value is different in every post.
      kind.values.push(clean(note.name === 'keyUnknown' ? keyIn(note.value) : note.value));
      kinds.set(key, kind);
    }
  }
  return [...kinds.values()]
    .sort((a, b) => (a.note.level === b.note.level ? b.count - a.count : byLoss(a.note, b.note)))
    .map(({ note: { level, name }, count, posts, values }) => {
      const most = mostCommon(values);
      const about = most.length === 0 ? '' : ` (${listed(most)})`;
      return `${words[level]}: ${words.note[name]} ${words.times(count, posts)}${about}`;
    });
}

/** Returns a line for each reason for which files were skipped, or not looked at. */
export function kindsOfSkipped(lines: readonly ReportLine[]): string[] {
  const words = importWords[site.language];
  const reasons = lines.flatMap(({ why }) => (why === undefined ? [] : words.why[why]));
  return [...countEach(reasons)].map(
    ([reason, count]) => `× ${reason} ${words.times(count, count)}`,
  );
}

function byLoss(a: Note, b: Note): number {
  return Number(b.level === 'lost') - Number(a.level === 'lost');
}

/** Returns the values that occur, those that occur most first, with their number if it is not one. */
function mostCommon(values: readonly string[]): string[] {
  return [...countEach(values.filter((value) => value !== ''))]
    .sort(([, a], [, b]) => b - a)
    .map(([value, count]) => (count === 1 ? value : `${value} ×${count}`));
}

function countEach(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function keyIn(value: string): string {
  return value.replace(/: .*$/s, '');
}
