import { memoize } from '../../cache/memoize';
import { isHtmlElement } from '../html-names';
import { type HtmlTag, htmlTagsOf } from '../html-tags';
import type { Page } from '../page';
import type { Finding, Rule } from '../rule';

/** Void elements, elements whose end tag is optional (HTML Standard 13.1.2), and obsolete ones of both kinds. */
const WITHOUT_END_TAG =
  /^(?:area|base|basefont|bgsound|body|br|caption|col|colgroup|dd|dt|embed|frame|head|hr|html|image|img|input|isindex|keygen|li|link|meta|nextid|optgroup|option|p|param|plaintext|rb|rp|rt|rtc|source|spacer|tbody|td|tfoot|th|thead|tr|track|wbr)$/;
/** Those of them that are invisible without content and that no other rule reports. */
const INVISIBLE = /^(?:br|dd|dt|hr|li|optgroup|option|p|param|rb|rp|rt|rtc|track|wbr)$/;
/** Elements that need a `CONTAINER`: before the first of those in a post, such a tag only names the element. */
const PART = /^(?:dd|dt|li|optgroup|option|rb|rp|rt|rtc)$/;
const CONTAINER = /^(?:datalist|dir|dl|menu|ol|ruby|select|ul)$/;
/** Start tags without attributes to which lib/markdown/remark/self-closed-elements adds a missing end tag. */
const CLOSED_BY_PIPELINE = /^<(?:iframe|noembed|noframes|style|template|textarea|title|xmp)>$/i;
/** Text after a tag that shows that the sentence is about the tag. Particles alone may begin a word, as in はじめに. */
const MENTION =
  /^(?:\s?(?:タグ|要素)|\s+(?:を|elements?\b|tags?\b|(?:から|まで|など|[はがにでとのやもへ])(?=[\p{Script=Han}、。「]|\s?[`<]|\s*$)))/u;
/** Elements that, when unclosed, hide the rest of their block. */
const HIDES_REST = /^(?:math|svg)$/;

/**
 * An inline tag that is never closed. Often the author writes
 * about the tag and forgot the backticks: `the <em> element`.
 */
export const tagUnclosed: Rule = {
  name: 'tagUnclosed',
  level: 'warning',
  find: (page) => [...unclosedTags(page).values()],
};

/** Whether `tagUnclosed` reports a tag at this position. Other rules then do not report it again. */
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
  const isInSource = ({ line, column }: HtmlTag) => lines[line - 1]?.startsWith('<', column - 1);
  const isMentioned = ({ text, line, column }: HtmlTag) =>
    MENTION.test(lines[line - 1]?.slice(column - 1 + text.length) ?? '');
  const open = new Map<string, HtmlTag[]>();
  const mentioned = new Set<HtmlTag>();
  let hasContainer = false;
  for (const tag of htmlTagsOf(page)) {
    const { kind, name, text, inText } = tag;
    const tags = open.get(name) ?? [];
    open.set(name, tags);
    if (kind === 'end') {
      const start = tags.at(-1);
      if (start && CLOSED_BY_PIPELINE.test(start.text) && start.inText && !isInSource(tag))
        mentioned.add(start);
      else tags.pop();
    }
    // The author means a tag such as <a name="x" /> to be empty.
    if (kind !== 'start' || text.endsWith('/>')) continue;
    const isBare = text.toLowerCase() === `<${name}>`;
    if (CONTAINER.test(name)) hasContainer = true;
    if (isBare && (WITHOUT_END_TAG.test(name) ? INVISIBLE.test(name) : !inText) && isMentioned(tag))
      mentioned.add(tag);
    if (isBare && inText && PART.test(name) && !hasContainer) mentioned.add(tag);
    if (!WITHOUT_END_TAG.test(name) || mentioned.has(tag)) tags.push(tag);
  }
  return [...open.values()]
    .flat()
    .filter((tag) => (tag.inText || mentioned.has(tag)) && isHtmlElement(tag.name))
    .map((tag) => ({
      ...(HIDES_REST.test(tag.name) && { level: 'error' as const }),
      line: post.bodyLine + tag.line - 1,
      column: tag.column,
      value: tag.name,
      other: mentioned.has(tag) ? 'name' : '',
    }));
}
