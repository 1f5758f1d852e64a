import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkHtml from 'remark-html';
import { visit } from 'unist-util-visit';
import { bareLinks } from '../markdown/remark/bare-links';
import { gfm } from '../markdown/remark/gfm';
import { commentSchema } from './comment-schema';
import { isInvisible } from './limits';

/** Constructs of micromark that comments do not support; their characters stay in the text as typed. */
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

/** Maximum size of the cache: characters of the texts and of their HTML, which may be many times as long. */
const CACHE_CHARACTERS = 4_000_000;
const htmlByBody = new Map<string, string>();
let cachedCharacters = 0;

/**
 * Maximum number of matches of each pattern in a text. Texts with more are not written by people,
 * and some of them take the parser very long.
 */
const MAX_MATCHES: readonly [characters: RegExp, count: number][] = [
  [/[*_~]/g, 800],
  [/\n/g, 800],
  // Markers of list items and block quotes: one line can have dozens.
  [/(?:[-*+>]|\d[.)])[ \t]/g, 400],
  // Character references: the parser rereads them to find the end of a bare link.
  [/&/g, 400],
  // Runs of 100 punctuation characters: after a bare link, the parser rereads the rest of the run
  // from each of its characters.
  [/[!"')*,.:;<?\]_~]{100}/g, 4],
];

const processor = pipeline(DISABLED);
/** For texts beyond these limits: emphasis, lists, block quotes and bare links are disabled, too. */
const plainProcessor = pipeline([
  ...DISABLED,
  ...['attention', 'strikethrough', 'list', 'blockQuote'],
  ...['wwwAutolink', 'protocolAutolink', 'emailAutolink'],
]);

function pipeline(disabled: readonly string[]) {
  return remark()
    .use(gfm)
    .use(remarkCjkFriendly)
    .use(disableConstructs, disabled)
    .use(bareLinks)
    .use(breaksAndLinks)
    .use(remarkHtml, { sanitize: commentSchema })
    .freeze();
}

/**
 * Returns the HTML of a comment. Supports GFM without HTML, images, headings, tables, task lists,
 * footnotes and link reference definitions. The store keeps the HTML together with a fingerprint of
 * this code: after a change here, old comments are rendered again.
 *
 * @param body within the limits of {@link bodyFault}.
 */
export function renderComment(body: string): string {
  const cached = htmlByBody.get(body);
  if (cached !== undefined) return cached;
  const isExcessive = MAX_MATCHES.some(
    ([characters, count]) => (body.match(characters)?.length ?? 0) > count,
  );
  const html = String((isExcessive ? plainProcessor : processor).processSync(body)).trim();
  cache(body, html);
  return html;
}

/** Adds HTML to the cache, and removes the oldest entries while the cache is too large. */
function cache(body: string, html: string): void {
  htmlByBody.set(body, html);
  cachedCharacters += body.length + html.length;
  for (const [oldestBody, oldestHtml] of htmlByBody) {
    if (cachedCharacters <= CACHE_CHARACTERS) return;
    htmlByBody.delete(oldestBody);
    cachedCharacters -= oldestBody.length + oldestHtml.length;
  }
}

/** Returns whether the rendered comment has no visible character, such as that of `[](https://example.com)`. */
export function showsNothing(body: string): boolean {
  const text = renderComment(body)
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
  return isInvisible(text);
}

function disableConstructs(
  this: { data(): { micromarkExtensions?: object[] } },
  disabled: readonly string[],
): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: disabled } });
}

/**
 * Changes the mdast tree: every line ending in a text becomes a hard line break, every link gets
 * the `rel` of links by visitors, and a link without `http` or `https` is replaced by its text.
 */
function breaksAndLinks() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('\n')) return;
      const lines = node.value.split('\n');
      const parts = lines.flatMap((value, lineIndex) =>
        lineIndex === 0
          ? [{ type: 'text' as const, value }]
          : [{ type: 'break' as const }, { type: 'text' as const, value }],
      );
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
    visit(tree, 'link', (node, index, parent) => {
      if (!parent || index === undefined) return;
      // A relative URL would resolve differently on the page, in a feed and in a mail. Keep only the link text.
      if (!/^https?:\/\//i.test(node.url)) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      node.data = { hProperties: { rel: ['nofollow', 'ugc', 'noopener'] } };
    });
  };
}
