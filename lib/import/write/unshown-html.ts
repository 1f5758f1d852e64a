import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { escapeHtml } from '../../html';
import { isUsableUrl, pluginSource, scriptSource } from '../../markdown/embeds/embed-source';
import { isIgnorableScript } from '../../markdown/embeds/ignorable-scripts';
import { httpUrl } from '../../markdown/http-url';
import { canBeImage } from '../../markdown/pictures/inline-svg';
import { attribute, parseHtml } from '../html/tree';
import type { ImportedPost, Note } from '../imported-post';
import { parseMarkdown } from '../markdown/parse-markdown';
import { commentWith, withoutMarkdown } from './missing';

/** A comment, which stays. */
const COMMENT = /<!--[\s\S]*?-->/;
const DECLARATION =
  /<\?(?!xml)(?:[\s\S]*?\?>|[^>]*>?)|<!\[CDATA\[[\s\S]*?\]\]>|<!(?!doctype\b|--|\[CDATA\[)[^>]*>?/;
/** An element with its content and end tag, or one that has none or that is never closed. */
const PAIR =
  /<(script|svg|title|math|template|noembed|noframes|video|audio|picture|iframe|object|applet)\b(?:"[^"]*"|'[^']*'|[^<>"'])*>([\s\S]*?)<\/\1\s*>/;
const SINGLE =
  /<(?:svg|math|frame|embed|bgsound|plaintext|img|image|picture|source)\b(?:"[^"]*"|'[^']*'|[^<>"'])*>/;
const ELEMENT = new RegExp(
  [COMMENT, DECLARATION, PAIR, SINGLE].map(({ source }) => source).join('|'),
  'gi',
);
/** A grey that is legible on a light and on a dark page: about 4 to 1 on white, 5 to 1 on black. */
const GREY = '#808080';

/**
 * Makes the HTML harmless that this blog does not show and that would stop the build. A drawing in
 * the colour of the text gets a grey that is legible in light and in dark mode. Of everything else a
 * comment keeps what was written. Each is added to the notes of the post, and so is each script, which the page
 * leaves out.
 */
export function keepUnshownHtml(markdown: string, { notes }: Pick<ImportedPost, 'notes'>): string {
  if (markdown.search(ELEMENT) < 0) return markdown;
  const parts: { start: number; end: number }[] = [];
  visit(parseMarkdown(markdown), 'html', ({ position }) => {
    parts.push({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 });
  });
  return markdown.replace(
    ELEMENT,
    (written: string, _name: string | undefined, content: string | undefined, at: number) => {
      // Anything else is code or a formula.
      if (!parts.some(({ start, end }) => start <= at && at < end)) return written;
      if (written.startsWith('<!--')) return written;
      if (/^<script\b/i.test(written)) {
        if (hasOwnContent(written)) notes.push(lostOf(written));
        return written;
      }
      const shown = shownOf(written, content ?? '');
      if (shown === undefined) return written;
      const isDrawn = shown.startsWith('<svg');
      const lost = lostOf(written);
      notes.push(isDrawn ? { ...lost, level: 'changed', name: 'drawingGrey' } : lost);
      return isDrawn ? shown : commentWith(written) + shown;
    },
  );
}

function lostOf(written: string): Note {
  const value = written.replace(/\s+/g, ' ').slice(0, 80);
  return { level: 'lost', name: 'untranslated', value };
}

/** Whether a script may have shown something on the old page that this blog does not show in its place. */
function hasOwnContent(written: string): boolean {
  const [script] = elementsIn(written);
  if (script === undefined) return false;
  const url = httpUrl(attribute(script, 'src'));
  return !(url && isIgnorableScript(url)) && !scriptSource(script).embed;
}

/** Returns what to show instead of an element; `undefined` for an element that this blog shows. */
function shownOf(written: string, content: string): string | undefined {
  // HTML parsers end `<?php` at the first `>`, and take the rest for text and elements.
  if (/^<[?!]/.test(written)) return '';
  const [element] = elementsIn(written);
  // A frame, of which HTML parsers make nothing.
  if (!element) return '';
  switch (element.tagName) {
    case 'svg': {
      if (canBeImage(element)) return undefined;
      const grey = written.replace(/currentcolor/gi, GREY);
      return elementsIn(grey).every(canBeImage) ? grey : '';
    }
    case 'iframe':
    case 'embed':
      return isUsableUrl(attribute(element, 'src')) ? undefined : '';
    case 'video':
    case 'audio':
      return /\ssrc\s*=/i.test(written.replace(/<!--[\s\S]*?-->/g, '')) ? undefined : content;
    case 'picture':
      return /<img\b/i.test(written.replace(/<!--[\s\S]*?-->/g, ''))
        ? undefined
        : content.replace(/<source\b[^<>]*>/gi, '');
    case 'object':
      return isUsableUrl(pluginSource(element).address) || hasContent(element) ? undefined : '';
    case 'applet':
      return textOf(element).trim() === '' ? '' : undefined;
    case 'img':
      return attribute(element, 'src').trim() === ''
        ? withoutMarkdown(escapeHtml(attribute(element, 'alt')))
        : undefined;
    case 'source':
      return Object.keys(element.properties).length === 0 ? '' : undefined;
    case 'bgsound':
    case 'plaintext':
      return '';
    case 'math':
      return textOf(element).replace(/\s+/g, ' ').trim();
    default:
      return content.trim() === '' ? undefined : '';
  }
}

/** Whether an `<object>` has anything to show where it cannot be. */
function hasContent(element: Element): boolean {
  return (
    textOf(element).trim() !== '' ||
    element.children.some((child) => child.type === 'element' && child.tagName !== 'param')
  );
}

function elementsIn(html: string): Element[] {
  return parseHtml(html).children.filter((node) => node.type === 'element');
}
