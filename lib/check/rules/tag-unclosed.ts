import { memoize } from '../../cache/memoize';
import { isHtmlElement } from '../html-names';
import { type HtmlTag, htmlTagsOf } from '../html-tags';
import type { Page } from '../page';
import type { Finding, Rule } from '../rule';

/** Elements without an end tag, and those whose end tag HTML lets one leave out (13.1.2.4). */
const ENDLESS =
  /^(?:area|base|basefont|bgsound|body|br|caption|col|colgroup|dd|dt|embed|frame|head|hr|html|image|img|input|isindex|keygen|li|link|meta|nextid|optgroup|option|p|param|plaintext|rb|rp|rt|rtc|source|spacer|tbody|td|tfoot|th|thead|tr|track|wbr)$/;
/** Those of them that show nothing of their own, and that no other rule names. */
const SILENT = /^(?:br|dd|dt|hr|li|optgroup|option|p|param|rb|rp|rt|rtc|track|wbr)$/;
/** Elements that belong into a `WHOLE`: before any of those has begun, a bare tag in a sentence is only a name. */
const PART = /^(?:dd|dt|li|optgroup|option|rb|rp|rt|rtc)$/;
const WHOLE = /^(?:datalist|dir|dl|menu|ol|ruby|select|ul)$/;
/** lib/markdown/remark/self-closed-elements ends these where they begin. */
const ENDED = /^<(?:iframe|noembed|noframes|style|template|textarea|title|xmp)>$/i;
/** What stands after a tag that a sentence speaks of. A line may begin with a word such as はじめに. */
const SPOKEN_OF =
  /^(?:\s?(?:タグ|要素)|\s+(?:を|elements?\b|tags?\b|(?:から|まで|など|[はがにでとのやもへ])(?=[\p{Script=Han}、。「]|\s?[`<]|\s*$)))/u;
/** All that follows in its block is lost. */
const SWALLOWS = /^(?:math|svg)$/;

/** A tag in a line of text that is never closed: often one the text speaks of (`the <em> element`). */
export const tagUnclosed: Rule = {
  name: 'tagUnclosed',
  level: 'warning',
  find: (page) => [...unclosedTags(page).values()],
};

/** Whether such a tag stands in a place. Other rules leave it to this one. */
export function isUnclosed(page: Page, { line, column }: { line: number; column: number }) {
  return unclosedTags(page).has(`${line}:${column}`);
}

const unclosedTags = memoize(
  (page: Page): ReadonlyMap<string, Finding> =>
    new Map(findUnclosed(page).map((finding) => [`${finding.line}:${finding.column}`, finding])),
);

function findUnclosed(page: Page): Finding[] {
  const { post } = page;
  const lines = post.body.split('\n');
  const isWritten = ({ line, column }: HtmlTag) => lines[line - 1]?.startsWith('<', column - 1);
  const isNamed = ({ text, line, column }: HtmlTag) =>
    SPOKEN_OF.test(lines[line - 1]?.slice(column - 1 + text.length) ?? '');
  const open = new Map<string, HtmlTag[]>();
  const names = new Set<HtmlTag>();
  let hasWhole = false;
  for (const tag of htmlTagsOf(page)) {
    const { kind, name, text, inText } = tag;
    const tags = open.get(name) ?? [];
    open.set(name, tags);
    if (kind === 'end') {
      const start = tags.at(-1);
      if (start && ENDED.test(start.text) && start.inText && !isWritten(tag)) names.add(start);
      else tags.pop();
    }
    // <a name="x" /> is meant to be empty.
    if (kind !== 'start' || text.endsWith('/>')) continue;
    const isBare = text.toLowerCase() === `<${name}>`;
    if (WHOLE.test(name)) hasWhole = true;
    if (isBare && (ENDLESS.test(name) ? SILENT.test(name) : !inText) && isNamed(tag))
      names.add(tag);
    if (isBare && inText && PART.test(name) && !hasWhole) names.add(tag);
    if (!ENDLESS.test(name) || names.has(tag)) tags.push(tag);
  }
  return [...open.values()]
    .flat()
    .filter((tag) => (tag.inText || names.has(tag)) && isHtmlElement(tag.name))
    .map((tag) => ({
      ...(SWALLOWS.test(tag.name) && { level: 'error' as const }),
      line: post.bodyLine + tag.line - 1,
      column: tag.column,
      value: tag.name,
      other: names.has(tag) ? 'name' : '',
    }));
}
