import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkHtml from 'remark-html';
import { visit } from 'unist-util-visit';
import { bareLinks } from '../markdown/remark/bare-links';
import { gfm } from '../markdown/remark/gfm';
import { commentSchema } from './comment-schema';
import { isBlank } from './limits';

/** What a comment has no use for; the signs stay in the text as they were typed. */
const DISABLED = [
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'headingAtx',
  'setextUnderline',
  'definition',
  'table',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'tasklistCheck',
];

/** Characters of the rendered texts that are kept, with their HTML, which may be many times as long. */
const KEPT = 4_000_000;
const rendered = new Map<string, string>();
let characters = 0;

/** More signs than anybody writes: these take the parser too long. */
const MOST: readonly [signs: RegExp, count: number][] = [
  [/[*_~]/g, 800],
  [/\n/g, 800],
  // Of lists and quotations, of which one line can begin dozens.
  [/(?:[-*+>]|\d[.)])[ \t]/g, 400],
  // Of character references, which a bare link reads again and again to find its end.
  [/&/g, 400],
  // Of what may end a sentence behind a bare link, which is read again from each; here as runs of 100.
  [/[!"')*,.:;<?\]_~]{100}/g, 4],
];

const processor = pipeline(DISABLED);
/** For such a text: its signs stay as they were typed. */
const plain = pipeline([
  ...DISABLED,
  ...['attention', 'strikethrough', 'list', 'blockQuote'],
  ...['wwwAutolink', 'protocolAutolink', 'emailAutolink'],
]);

function pipeline(disabled: readonly string[]) {
  return remark()
    .use(gfm)
    .use(remarkCjkFriendly)
    .use(without, disabled)
    .use(bareLinks)
    .use(finished)
    .use(remarkHtml, { sanitize: commentSchema })
    .freeze();
}

/**
 * The HTML of a comment: Markdown without HTML, pictures, headings, tables and footnotes. What is
 * stored of it carries a fingerprint of this code, so that what is mended here reaches old comments too.
 *
 * @param body within the limits of {@link bodyFault}.
 */
export function renderComment(body: string): string {
  const kept = rendered.get(body);
  if (kept !== undefined) return kept;
  const isTangled = MOST.some(([signs, most]) => (body.match(signs)?.length ?? 0) > most);
  const html = String((isTangled ? plain : processor).processSync(body)).trim();
  keep(body, html);
  return html;
}

/** Keeps what was rendered, in the place of what was rendered first. */
function keep(body: string, html: string): void {
  rendered.set(body, html);
  characters += body.length + html.length;
  for (const [oldest, its] of rendered) {
    if (characters <= KEPT) return;
    rendered.delete(oldest);
    characters -= oldest.length + its.length;
  }
}

/** Whether a text that is not blank itself shows no character, such as `[](https://example.com)`. */
export function showsNothing(body: string): boolean {
  const text = renderComment(body)
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
  return isBlank(text);
}

function without(
  this: { data(): { micromarkExtensions?: object[] } },
  disabled: readonly string[],
): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: disabled } });
}

/** A line is a line, as it was typed; links say that they are a visitor's. */
function finished() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('\n')) return;
      const lines = node.value.split('\n');
      const parts = lines.flatMap((value, at) =>
        at === 0
          ? [{ type: 'text' as const, value }]
          : [{ type: 'break' as const }, { type: 'text' as const, value }],
      );
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
    visit(tree, 'link', (node, index, parent) => {
      if (!parent || index === undefined) return;
      // An address that is not whole would mean another page here, in a feed and in a mail.
      if (!/^https?:\/\//i.test(node.url)) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      node.data = { hProperties: { rel: ['nofollow', 'ugc', 'noopener'] } };
    });
  };
}
