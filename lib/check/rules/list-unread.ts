import { shorten } from '../notation';
import type { Page } from '../page';
import { type Prose, proseOf } from '../prose';
import type { Edit, Finding, Rule } from '../rule';

/** The sign of an item right before its words, in Japanese: -v and 1.5 are something else. */
const ITEM =
  /^( {0,3})([-+*]|\d{1,3}[.)])(\u3000*)(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『【（]|\u3000\S)/u;

/** What stands before the words of an item that is read. */
const READ = /(?:^|\n)[ >]*(?:[-+*]|\d+[.)])[ \t]+$/;

interface Item {
  /** Offset of the line into its prose. */
  at: number;
  line: string;
  sign: string;
  gap: string;
}

/** Items without the blank that CommonMark 0.31.2 §5.2 asks for, in two lines of a paragraph or more. */
export const listUnread: Rule = {
  name: 'listUnread',
  level: 'warning',
  find: (page) =>
    proseOf(page).flatMap((prose): Finding[] => {
      if (prose.node.type !== 'paragraph') return [];
      const items = itemsIn(prose);
      const [first] = items;
      const kinds = new Set(items.map(({ sign }) => sign.replace(/\d+/, '')));
      // Below an item that is read, one line is enough.
      const least = READ.test(page.post.body.slice(Math.max(0, prose.start - 20), prose.start))
        ? 1
        : 2;
      if (!first || items.length < least || kinds.size > 1) return [];
      const place = page.placeOf(prose.start + first.at);
      const words = first.line.trimStart().slice(first.sign.length + first.gap.length);
      const other = shorten(`${first.sign} ${words}`);
      return [{ ...place, value: shorten(first.line), other, edits: editsOf(page, prose, items) }];
    }),
};

function itemsIn(prose: Prose): Item[] {
  const written = prose.written.split('\n');
  const items: Item[] = [];
  let at = 0;
  for (const [index, text] of prose.text.split('\n').entries()) {
    const [, indent = '', sign = '', gap = ''] = ITEM.exec(text) ?? [];
    // *emphasis*
    const isItem = sign !== '' && !(sign === '*' && text.indexOf('*', indent.length + 1) > 0);
    if (isItem)
      items.push({
        at: at + indent.length,
        line: written[index]?.slice(indent.length) ?? '',
        sign,
        gap,
      });
    at += text.length + 1;
  }
  return items;
}

function editsOf(page: Page, prose: Prose, items: readonly Item[]): Edit[] {
  // A list that interrupts a paragraph begins with 1.
  const isSafe = items[0]?.at === 0 || /^(?:[-+*]|1[.)])$/.test(items[0]?.sign ?? '');
  if (!isSafe) return [];
  return items.map(({ at, sign, gap }) => ({
    start: page.sourceOffset(prose.start + at),
    old: sign + gap,
    text: `${sign} `,
  }));
}
