import { toOffsetIso } from '../dates';
import { authorCommands, type PostState } from '../messages/author-commands';
import type { Post } from '../posts/post';
import { dueAt } from '../posts/schedule';
import type { Site } from '../settings/site-settings';
import { visibleLine } from '../visible';

/** A post as `npm run posts -- --json` prints it. Keys may be added, but never removed or renamed. */
export interface PostRow {
  state: PostState;
  kind: Post['kind'];
  /** `YYYY-MM-DD`, or `''` for a page without one. */
  publishedOn: string;
  /** When a scheduled post is due, in RFC 3339; `null` for other posts. */
  dueAt: string | null;
  slug: string;
  title: string;
  /** Relative to the folder of posts. */
  file: string;
}

/** The state of a post. A draft with a day in the future is a draft. */
export function stateOf({ draft, scheduled }: Pick<Post, 'draft' | 'scheduled'>): PostState {
  if (draft) return 'draft';
  return scheduled ? 'scheduled' : 'published';
}

/** The row of a post, with times in `timeZone` (IANA name). */
export function rowOf(post: Post, timeZone: string): PostRow {
  const { kind, publishedOn, slug, title, file } = post;
  const state = stateOf(post);
  const moment = state === 'scheduled' ? dueAt(post, timeZone) : null;
  return {
    state,
    kind,
    publishedOn,
    dueAt: moment && toOffsetIso(moment, timeZone),
    slug,
    title,
    file,
  };
}

/** The rows as a table for a terminal: a header line, then one line for each row. */
export function printTable(rows: readonly PostRow[], language: Site['language']): string {
  const { states, columns } = authorCommands[language];
  const cells = [
    [columns.state, columns.day, columns.slug, columns.title],
    ...rows.map(({ state, publishedOn, dueAt, slug, title }) => [
      states[state],
      dueAt === null || dueAt.slice(11, 16) === '00:00'
        ? publishedOn
        : `${dueAt.slice(0, 10)} ${dueAt.slice(11, 16)}`,
      visibleLine(slug),
      visibleLine(title),
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => widthOf(row[column]))));
  return cells
    .map((row) =>
      row
        .map(
          (cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u30FF\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** The number of terminal columns of a text: two for a wide character (Unicode annex 11). */
function widthOf(text = ''): number {
  return [...graphemes.segment(text)].reduce(
    (width, { segment }) => width + (WIDE.test(segment) ? 2 : 1),
    0,
  );
}
