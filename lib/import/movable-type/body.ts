import { hatenaMarkdown } from '../hatena/html';
import { isNotation, notationHtml } from '../hatena/notation';
import { notationInMarkdown } from '../hatena/notation-in-markdown';
import { autoParagraphs } from '../html/auto-paragraphs';
import { htmlToMarkdown } from '../html/to-markdown';
import type { ImportedPost } from '../imported-post';
import { noteUntranslated } from '../note-untranslated';
import type { ExportIndex } from './export-index';
import { fieldOf, sectionsOf } from './record-fields';
import type { ExportRecord } from './records';

/** The markup language of a body. */
export type BodyForm = 'html' | 'breaks' | 'markdown' | 'hatena' | 'other';

/** The filters of Movable Type that make paragraphs, and the name that FC2 gives to its own. */
const BREAKS = new Set(['1', '__default__', 'convert_breaks', 'default']);
const HTML_BLOCK = /<(?:p|br|div|h[1-6]|ul|ol|table|blockquote|section|pre|figure)\b/i;

/**
 * Returns the markup language that `CONVERT BREAKS` names, or else guesses it from the body. The
 * value can be a list of filters, such as `__default__,__sanitize__`.
 */
export function formOf(record: ExportRecord, { isHatena }: ExportIndex): BodyForm {
  const filters = fieldOf(record, 'CONVERT BREAKS')
    .toLowerCase()
    .split(',')
    .map((filter) => filter.trim());
  const has = (sign: RegExp) => filters.some((filter) => sign.test(filter));
  if (has(/^markdown/)) return 'markdown';
  if (has(/^hatena/)) return 'hatena';
  if (has(/^(?:textile|wiki)/)) return 'other';
  const body = [...sectionsOf(record, 'BODY'), ...sectionsOf(record, 'EXTENDED BODY')].join('\n');
  if (isHatena && isNotation(body)) return 'hatena';
  if (filters.some((filter) => BREAKS.has(filter))) return 'breaks';
  return filters.join('') === '' && !isHatena && !HTML_BLOCK.test(body) ? 'breaks' : 'html';
}

/**
 * Converts the body of a post to Markdown. Whatever could not be converted is added to the notes of
 * the post.
 */
export function bodyMarkdown(
  post: ImportedPost,
  form: BodyForm,
  { isHatena }: ExportIndex,
): string {
  const onLost = noteUntranslated(post);
  if (form !== 'markdown' && form !== 'other') {
    post.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
  }
  if (form === 'other') onLost('CONVERT BREAKS: textile / wiki');
  return translated(post.body, form, isHatena, onLost);
}

function translated(
  body: string,
  form: BodyForm,
  isHatena: boolean,
  onLost: (name: string) => void,
): string {
  if (form === 'other') return `${body.trim()}\n`;
  if (form === 'markdown') return isHatena ? notationInMarkdown(body, onLost) : `${body.trim()}\n`;
  if (form === 'hatena') return hatenaMarkdown(notationHtml(body, onLost), onLost);
  const html = form === 'breaks' ? autoParagraphs(body) : body;
  return isHatena ? hatenaMarkdown(html, onLost) : htmlToMarkdown(html, onLost);
}
