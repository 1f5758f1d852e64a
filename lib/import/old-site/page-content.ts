import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { scriptSource } from '../../markdown/embeds/embed-source';
import { isIgnorableScript } from '../../markdown/embeds/ignorable-scripts';
import { httpUrl } from '../../markdown/http-url';
import { attribute, isBlock, isElement, type Node } from '../html/tree';

/** What a reader sees of a page or of a part of it. */
export interface PageContent {
  /** See {@link wordsOf}. */
  words: string[];
  pictures: number;
  code: number;
  links: number;
  /** Frames and scripts of other sites. */
  embeds: number;
}

/** Classes of elements that systems add to code, headings, footnotes and formulas: line numbers, anchors, labels, copies. */
const GENERATED =
  /(?:^| )(?:gutter|lnt?|lineno|linenos|linenodiv|line-numbers|rouge-gutter|headerlink|header-anchor|direct-link|footnote-?back(?:ref|link)|reversefootnote|katex-html|sr-only|visually-hidden)(?: |$)/;

/** Returns what a reader sees of a page or of a part of it, without what its system has added. */
export function contentOf(tree: Root | Node): PageContent {
  const content: PageContent = { words: [], pictures: 0, code: 0, links: 0, embeds: 0 };
  let text = '';
  const walk = (node: Root | Node, isCode = false): void => {
    if (node.type === 'text') text += isCode ? node.value : node.value.replace(TEX, ' ');
    if (node.type === 'element') {
      if (isCard(node)) content.links++;
      else if (isEmbed(node)) content.embeds++;
      if (isUnseen(node)) return;
      if (node.tagName === 'img' && isPicture(node)) content.pictures++;
      if (node.tagName === 'a' && isLink(node)) content.links++;
    }
    const separator =
      node.type === 'element' && (isBlock(node) || SEPARATE.test(node.tagName)) ? '\n' : '';
    text += separator;
    const start = text.length;
    const isInCode = isCode || (node.type === 'element' && isElement(node, 'pre', 'code'));
    if ('children' in node) for (const child of node.children) walk(child, isInCode);
    // The line numbers of code may have a `pre` of their own.
    const isPre = node.type === 'element' && node.tagName === 'pre';
    if (isPre && text.slice(start).trim() !== '') content.code++;
    text += separator;
  };
  walk(tree);
  content.words = wordsOf(text);
  return content;
}

/** Commands of TeX in formulas that a script draws on the old site. Here they are MathML, which has no names. */
const TEX = /\\(?:(?:begin|end|[hv]space)\*?\{[^{}]*\}|[a-z]+)/gi;

/** Elements that separate words, and are no blocks for the conversion to Markdown. */
const SEPARATE = /^(?:br|img|caption|cite|summary|td|th|tr)$/;

const WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{N}])+/gu;

/** Returns the words of a text: runs of letters and digits, or single Japanese characters. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(WORD) ?? [];
}

/** Returns how often each word occurs. */
export function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Returns the words that occur more often than they are wanted. */
export function missingWords(
  words: readonly string[],
  wanted: ReadonlyMap<string, number>,
): string[] {
  const left = new Map(wanted);
  return words.filter((word) => {
    const number = left.get(word) ?? 0;
    left.set(word, number - 1);
    return number <= 0;
  });
}

/** Returns whether a frame is a card that Zenn or Hatena makes of a link. */
function isCard(element: Element): boolean {
  return element.tagName === 'iframe' && CARD.test(attribute(element, 'src'));
}

const CARD = /^https:\/\/(?:embed\.zenn\.studio\/(?:card|github)\b|hatenablog-parts\.com\/embed\b)/;

/** Classes of embeds here, and of quotations that a script of their service turns into an embed. */
const EMBED = / (?:embed|twitter-tweet|instagram-media) /;

function isEmbed(element: Element): boolean {
  return (
    element.tagName === 'iframe' ||
    isScriptOfOther(element) ||
    EMBED.test(` ${attribute(element, 'className')} `)
  );
}

/** Returns whether a script shows something of another site that is not in the page already. */
function isScriptOfOther(element: Element): boolean {
  if (element.tagName !== 'script') return false;
  const { address, embed } = scriptSource(element);
  const url = httpUrl(address);
  return embed !== undefined || (url !== null && !isIgnorableScript(url));
}

/** Classes and ids of tables of contents that a theme puts into the content. */
const TABLE_OF_CONTENTS =
  /(?:^| )(?:toc|toc-article|(?:post|article|markdown|md)-toc|table-?of-?contents)(?: |$)/i;

/** The URL of a picture. */
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i;

/** Elements whose text is for no reader, or for the use of the page. */
const UNSEEN = 'script style noscript template svg iframe annotation button'.split(' ');

function isUnseen(element: Element): boolean {
  return (
    (isElement(element, 'nav', 'div', 'aside', 'details', 'ol', 'ul') &&
      TABLE_OF_CONTENTS.test(`${attribute(element, 'className')} ${attribute(element, 'id')}`)) ||
    isElement(element, ...UNSEEN) ||
    GENERATED.test(attribute(element, 'className')) ||
    attribute(element, 'role') === 'doc-backlink' ||
    attribute(element, 'id').endsWith('footnote-label')
  );
}

/**
 * An emoji is no picture. What is hidden from screen readers decorates a page, such as the blurred picture that is
 * there until the real one.
 */
function isPicture(element: Element): boolean {
  const isEmoji =
    /(?:^| )(?:emoji|wp-smiley)(?: |$)/.test(attribute(element, 'className')) ||
    /^(?:emoji-.*|:[\w+-]+:|\p{Extended_Pictographic}\P{L}{0,8})$/u.test(attribute(element, 'alt'));
  return !isEmoji && attribute(element, 'ariaHidden') !== 'true';
}

/** Links within the page are made by the theme, such as those of headings; so are those of pictures to their files. */
function isLink(element: Element): boolean {
  const href = attribute(element, 'href');
  const isZoom = PICTURE.test(href) && !/\S/.test(textOf(element));
  return !isZoom && !/^(?:#|$)/.test(href);
}
