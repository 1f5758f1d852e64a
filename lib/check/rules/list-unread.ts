import { shorten } from '../notation';
import type { Page } from '../page';
import { type Prose, proseOf } from '../prose';
import type { Edit, Finding, Rule } from '../rule';

/** A list marker directly before Japanese text. Before other text it may be something else: -v, 1.5. */
const ITEM =
  /^( {0,3})([-+*]|\d{1,3}[.)])(\u3000*)(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『【（]|\u3000\S)/u;

/** The marker of a parsed list item, at the end of the text before the item's paragraph. */
const PARSED_MARKER = /(?:^|\n)[ >]*(?:[-+*]|\d+[.)])[ \t]+$/;

interface Item {
  /** Offset of the marker into the prose. */
  offset: number;
  /** The line, from the marker on. */
  line: string;
  marker: string;
  /** Full-width spaces after the marker. */
  gap: string;
}

/** At least two lines of a paragraph that are list items without the space that CommonMark 0.31.2 §5.2 requires. */
export const listUnread: Rule = {
  name: 'listUnread',
  level: 'warning',
  find: (page) =>
    proseOf(page).flatMap((prose): Finding[] => {
      if (prose.node.type !== 'paragraph') return [];
      const items = itemsIn(prose);
      const [first] = items;
      const kinds = new Set(items.map(({ marker }) => marker.replace(/\d+/, '')));
      // In the paragraph of a parsed list item, one line is enough.
      const minimum = PARSED_MARKER.test(
        page.post.body.slice(Math.max(0, prose.start - 20), prose.start),
      )
        ? 1
        : 2;
      if (!first || items.length < minimum || kinds.size > 1) return [];
      const position = page.positionOf(prose.start + first.offset);
      const words = first.line.trimStart().slice(first.marker.length + first.gap.length);
      const other = shorten(`${first.marker} ${words}`);
      return [
        { ...position, value: shorten(first.line), other, edits: editsOf(page, prose, items) },
      ];
    }),
};

function itemsIn(prose: Prose): Item[] {
  const written = prose.written.split('\n');
  const items: Item[] = [];
  let lineStart = 0;
  for (const [index, text] of prose.text.split('\n').entries()) {
    const [, indent = '', marker = '', gap = ''] = ITEM.exec(text) ?? [];
    // A * with another one behind it is emphasis.
    const isItem = marker !== '' && !(marker === '*' && text.indexOf('*', indent.length + 1) > 0);
    if (isItem)
      items.push({
        offset: lineStart + indent.length,
        line: written[index]?.slice(indent.length) ?? '',
        marker,
        gap,
      });
    lineStart += text.length + 1;
  }
  return items;
}

function editsOf(page: Page, prose: Prose, items: readonly Item[]): Edit[] {
  // An ordered list can interrupt a paragraph only when it starts with 1.
  const isFixable = items[0]?.offset === 0 || /^(?:[-+*]|1[.)])$/.test(items[0]?.marker ?? '');
  if (!isFixable) return [];
  return items.map(({ offset, marker, gap }) => ({
    start: page.sourceOffset(prose.start + offset),
    old: marker + gap,
    text: `${marker} `,
  }));
}
