import { titleWords, wordsOf } from '../html/words';
import type { ImportedPost, Note } from '../imported-post';
import { removeControlCharacters } from '../markdown/control-characters';
import { readPostDate } from '../read/post-date';
import { commentsOf } from './comments';
import type { ExportIndex } from './export-index';
import { pathsOf } from './paths';
import { fieldOf, fieldsOf, sectionsOf, tagsIn } from './record-fields';
import type { ExportRecord } from './records';

/** Keys that are read in this file, or that only the old system needs. */
const READ = new Set([
  ...[
    'AUTHOR',
    'TITLE',
    'BASENAME',
    'STATUS',
    'ALLOW COMMENTS',
    'CONVERT BREAKS',
    'ALLOW PINGS',
    'PRIMARY CATEGORY',
  ],
  ...['CATEGORY', 'DATE', 'TAGS', 'NO ENTRY', 'IMAGE', 'UNIQUE URL'],
]);

/** Converts a record to an imported post. */
export function readPost(read: ExportRecord, index: ExportIndex, timeZone: string): ImportedPost {
  const { isHatena } = index;
  const notes: Note[] = [];
  const clean = (text: string) => removeControlCharacters(text, { notes });
  const record: ExportRecord = {
    ...read,
    fields: read.fields.map(([key, value]) => [key, clean(value)]),
    sections: read.sections.map(({ name, text }) => ({ name, text: clean(text) })),
  };
  const onLost = (value: string) => notes.push({ level: 'lost', name: 'keyUnknown', value });
  const basename = fieldOf(record, 'BASENAME');
  const date = fieldOf(record, 'DATE');
  const written = fieldOf(record, 'TITLE');
  const id = basename || [date, written].filter(Boolean).join(' ') || `${record.line}`;
  const publishedOn = readPostDate(date, timeZone);
  if (date !== '' && !publishedOn)
    notes.push({ level: 'lost', name: 'valueUnreadable', value: `DATE: ${date}` });
  const status = fieldOf(record, 'STATUS').toLowerCase() || 'publish';
  const isPublic = /^(?:publish|future)$/.test(status);
  if (!isPublic && status !== 'draft')
    notes.push({ level: 'changed', name: 'visibility', value: status });
  const pings = sectionsOf(record, 'PING').length;
  if (pings > 0) notes.push({ level: 'lost', name: 'pings', value: `${pings}` });
  const author = fieldOf(record, 'AUTHOR');
  for (const [key, value] of record.fields) if (!READ.has(key) && value !== '') onLost(key);
  const texts = [
    ...record.fields.map(([, value]) => value),
    ...record.sections.map(({ text }) => text),
  ];
  if (texts.some((text) => text.includes('\uFFFD')))
    notes.push({ level: 'lost', name: 'damaged', value: 'U+FFFD' });
  if (record.isOpen) notes.push({ level: 'lost', name: 'endMissing', value: '' });
  const [keywords] = sectionsOf(record, 'KEYWORDS');
  if (keywords !== undefined)
    onLost(`KEYWORDS: ${keywords.replace(/\s+/g, ' ').trim().slice(0, 60)}`);
  const description = wordsOf(sectionsOf(record, 'EXCERPT').join(' '));
  const urls = pathsOf(record, index);
  if (urls.length === 0 && isPublic) notes.push({ level: 'lost', name: 'urlUnknown', value: '' });
  const image = fieldOf(record, 'IMAGE');
  const categories = [...fieldsOf(record, 'PRIMARY CATEGORY'), ...fieldsOf(record, 'CATEGORY')];
  const tags = [...categories, ...fieldsOf(record, 'TAGS').flatMap(tagsIn)];
  return {
    id,
    kind: 'post',
    // Titles are plain text in Hatena Blog and HTML in Movable Type.
    title: isHatena ? written : titleWords(written),
    name: basename.replaceAll('/', '-'),
    body: [...sectionsOf(record, 'BODY'), ...sectionsOf(record, 'EXTENDED BODY')].join('\n\n'),
    format: 'html',
    publishedOn,
    description: description || undefined,
    authors: author === '' ? [] : [author],
    tags: [...new Set(tags.map((tag) => (isHatena ? tag : titleWords(tag))))],
    image: image || undefined,
    draft: !isPublic,
    urls,
    notes,
    comments: commentsOf(record, id, timeZone),
  };
}
