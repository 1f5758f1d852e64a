import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { isUsableUrl } from '../../markdown/embeds/embed-source';
import { readMath } from '../../markdown/math/math-syntax';
import { canBeImage } from '../../markdown/pictures/inline-svg';
import { gfm } from '../../markdown/remark/gfm';
import { attribute, parseHtml } from '../html/tree';
import type { ImportedPost } from '../imported-post';
import { commentWith } from './missing';

const parser = remark().use(gfm);
readMath(parser);

const ELEMENT =
  /<!--[\s\S]*?-->|<\?(?!xml)[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(svg|title|math|template|noembed|noframes|video|audio|picture|iframe)\b(?:"[^"]*"|'[^']*'|[^<>"'])*>([\s\S]*?)<\/\1\s*>/gi;
/** A grey that is legible on a light and on a dark page: about 4 to 1 on white, 5 to 1 on black. */
const GREY = '#808080';

/**
 * Makes the HTML harmless that this blog does not show and that would stop the build. A drawing in
 * the colour of the text gets a grey that is legible in light and in dark mode. Of everything else a
 * comment keeps what was written. Each is added to the notes of the post.
 */
export function keepUnshownHtml(markdown: string, { notes }: Pick<ImportedPost, 'notes'>): string {
  if (markdown.search(ELEMENT) < 0) return markdown;
  const parts: { start: number; end: number }[] = [];
  visit(parser.parse(markdown), 'html', ({ position }) => {
    parts.push({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 });
  });
  return markdown.replace(
    ELEMENT,
    (written: string, name: string | undefined, content: string, at: number) => {
      // Anything else is code or a formula.
      if (!parts.some(({ start, end }) => start <= at && at < end)) return written;
      if (written.startsWith('<!--')) return written;
      const shown = name === undefined ? '' : shownOf(written, content ?? '');
      if (shown === undefined) return written;
      const isDrawn = shown.startsWith('<svg');
      const value = written.replace(/\s+/g, ' ').slice(0, 80);
      notes.push(
        isDrawn
          ? { level: 'changed', name: 'drawingGrey', value }
          : { level: 'lost', name: 'untranslated', value },
      );
      return isDrawn ? shown : commentWith(written) + shown;
    },
  );
}

/** Returns what to show instead of an element; `undefined` for an element that this blog shows. */
function shownOf(written: string, content: string): string | undefined {
  const [element] = elementsIn(written);
  switch (element?.tagName) {
    case 'svg': {
      if (canBeImage(element)) return undefined;
      const grey = written.replace(/currentcolor/gi, GREY);
      return elementsIn(grey).every(canBeImage) ? grey : '';
    }
    case 'iframe':
      return isUsableUrl(attribute(element, 'src')) ? undefined : '';
    case 'video':
    case 'audio':
      return /\ssrc\s*=/i.test(written.replace(/<!--[\s\S]*?-->/g, '')) ? undefined : content;
    case 'picture':
      return /<img\b/i.test(written.replace(/<!--[\s\S]*?-->/g, ''))
        ? undefined
        : content.replace(/<source\b[^<>]*>/gi, '');
    case 'math':
      return textOf(element).replace(/\s+/g, ' ').trim();
    default:
      return content.trim() === '' ? undefined : '';
  }
}

function elementsIn(html: string): Element[] {
  return parseHtml(html).children.filter((node) => node.type === 'element');
}
