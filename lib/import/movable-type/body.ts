import { hatenaMarkdown } from '../hatena/html';
import { isNotation, notationHtml } from '../hatena/notation';
import { notationInMarkdown } from '../hatena/notation-in-markdown';
import { autoParagraphs } from '../html/auto-paragraphs';
import { htmlToMarkdown } from '../html/to-markdown';
import type { ImportedPost, Note } from '../imported-post';
import type { ExportIndex } from './export-index';
import { fieldOf, sectionsOf } from './record-fields';
import type { ExportRecord } from './records';

/** The markup language of a body. */
export type BodyForm = 'html' | 'breaks' | 'markdown' | 'hatena' | 'other';

/** Returns the markup language that `CONVERT BREAKS` names, or else guesses it from the body. */
export function formOf(record: ExportRecord, { isHatena }: ExportIndex): BodyForm {
  const filter = fieldOf(record, 'CONVERT BREAKS').toLowerCase();
  if (/^markdown/.test(filter)) return 'markdown';
  if (/^hatena/.test(filter)) return 'hatena';
  if (/^(?:textile|wiki)/.test(filter)) return 'other';
  const body = [...sectionsOf(record, 'BODY'), ...sectionsOf(record, 'EXTENDED BODY')].join('\n');
  if (isHatena && isNotation(body)) return 'hatena';
  if (/^(?:1|__default__|convert_breaks)$/.test(filter)) return 'breaks';
  return 'html';
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
  const lost = new Set<string>();
  const onLost = (name: string) => lost.add(name);
  const markdown = translated(post.body, form, isHatena, onLost);
  if (form !== 'markdown' && form !== 'other') {
    post.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
  }
  if (form === 'other') onLost('CONVERT BREAKS: textile / wiki');
  post.notes.push(
    ...[...lost].map((value): Note => ({ level: 'lost', name: 'untranslated', value })),
  );
  return markdown;
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
