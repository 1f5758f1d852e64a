import type { Image, ImageReference, Link, LinkReference } from 'mdast';
import { escapeAttribute, escapeHtml } from '../../html';
import { linkDestination, plainLinkText } from '../markdown/links';
import type { Missing } from './reference-change';

/** Returns a comment with what was written. It stays inside one line of Markdown or HTML. */
export function commentWith(written: string): string {
  return `<!-- ${written.replace(/\s+/g, ' ').replace(/--(!?)>/g, '--$1&gt;')} -->`;
}

/** A part of a text, by offsets, and what replaces it. */
export interface Cut {
  start: number;
  end: number;
  text: string;
}

/**
 * Returns what to replace so that a link is only its words, and a picture its alternative text and caption or
 * else the name of its file. The comment comes last, because a line that begins with a comment is
 * HTML as a whole.
 */
export function cutsFor(
  markdown: string,
  node: Link | LinkReference | Image | ImageReference,
  { at }: Missing,
  url: string,
): Cut[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const source = markdown.slice(start, end);
  const comment = commentWith(source);
  if (!('children' in node)) {
    // A title is the caption of a picture here.
    const all = [node.alt, node.type === 'image' ? node.title : ''].filter(Boolean);
    const words = plainLinkText([...new Set(all)].join(' – ') || nameOf(url)).replaceAll(
      '|',
      '\\|',
    );
    const shown = at === undefined ? words : `[${words}](${linkDestination(at)})`;
    return [{ start, end, text: shown + comment }];
  }
  const from = node.children[0]?.position?.start.offset;
  const to = node.children.at(-1)?.position?.end.offset;
  if (!source.startsWith('[')) {
    return [{ start, end, text: unlinkedUrl(source.replace(/^<|>$/g, '')) + comment }];
  }
  // A link without words shows nothing. A line that begins with a comment would end the paragraph, though.
  if (from === undefined || to === undefined) {
    const isAtStart = /(?:^|\n)[ \t]*$/.test(markdown.slice(0, start));
    const isAlone =
      /(?:^|\n[ \t]*\n)[ \t]*$/.test(markdown.slice(0, start)) &&
      /^[ \t]*(?:$|\n[ \t]*(?:$|\n))/.test(markdown.slice(end));
    return [{ start, end, text: isAlone || !isAtStart ? comment : `\\[\\]${comment}` }];
  }
  const words = markdown.slice(from, to);
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(words)) {
    return [{ start, end, text: unlinkedUrl(words.replace(/\\(?=[^\w\s])/g, '')) + comment }];
  }
  return [
    { start, end: from, text: '' },
    { start: to, end, text: comment },
  ];
}

/** Returns a URL as text: the escaped colon and dots keep it from being a link. */
function unlinkedUrl(url: string): string {
  return url.replace(/[\\[\]*_`~:]|\.(?=\w)/g, '\\$&');
}

/** Returns the HTML that replaces an `<img>`, for HTML in Markdown: it has no character of Markdown. */
export function missingImg({ at }: Missing, { url, img }: { url: string; img: string }): string {
  const words = withoutMarkdown(
    valueIn(img, 'alt') || valueIn(img, 'title') || escapeHtml(nameOf(url)),
  );
  const shown = at === undefined ? words : `<a href="${escapeAttribute(at)}">${words}</a>`;
  return shown + commentWith(img);
}

/** Returns HTML in which no character is one of Markdown. */
export function withoutMarkdown(html: string): string {
  return html.replace(/[*_[\]`~|\\]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Returns the value of an attribute as written, or `''`. */
function valueIn(tag: string, name: 'alt' | 'title'): string {
  const [, quoted = ''] = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`, 'i').exec(tag) ?? [];
  return quoted.slice(1, -1);
}

function nameOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1) || url;
}
