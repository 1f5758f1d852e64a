import { escapeHtml } from '../../html';
import type { ImportedPost } from '../imported-post';
import type { BlogFolder } from '../read/blog-folder';
import { outsideCode } from './outside-code';

/** `:name[words]{attributes}` within a line. */
const TEXT = /(?<![\w:\\]):([a-z][\w-]*)\[([^\]\n]*)\](?:\{([^{}\n]*)\})?/gi;
/** The directives that are named after an element of HTML. */
const ELEMENTS = /^(?:abbr|b|cite|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|strong|sub|sup|u|var)$/;
const TITLE = /(?:^|\s)title=(?:"([^"]*)"|'([^']*)'|(\S+))/;

/** Returns whether a project reads directives. */
export function readsDirectives(folder: BlogFolder): boolean {
  return folder.texts('package.json').includes('"remark-directive"');
}

/**
 * Converts text directives of remark-directive (https://github.com/remarkjs/remark-directive): those that are named after
 * an element become it. Of others with attributes, the words stay; without attributes they may be no directive.
 */
export function textDirectives(text: string, { notes }: Pick<ImportedPost, 'notes'>): string {
  if (!/:[a-z][\w-]*\[/i.test(text)) return text;
  return outsideCode(text, (part) =>
    part.replace(TEXT, (whole, written: string, words: string, attributes?: string) => {
      const name = written.toLowerCase();
      if (ELEMENTS.test(name)) {
        const [, double, single, bare] = TITLE.exec(attributes ?? '') ?? [];
        const title = double ?? single ?? bare;
        const attribute = title === undefined ? '' : ` title="${escapeHtml(title)}"`;
        return `<${name}${attribute}>${words}</${name}>`;
      }
      if (attributes === undefined) return whole;
      notes.push({ level: 'lost', name: 'untranslated', value: `:${name}` });
      return words;
    }),
  );
}
