import type { ExportRecord } from './records';

/** Returns the first value of a key, or `''`. */
export function fieldOf({ fields }: ExportRecord, key: string): string {
  return fields.find(([name]) => name === key)?.[1] ?? '';
}

/** Returns all values of a key that are not empty. */
export function fieldsOf({ fields }: ExportRecord, key: string): string[] {
  return fields.flatMap(([name, value]) => (name === key && value !== '' ? [value] : []));
}

/** Returns the texts of all sections that have this name and contain more than whitespace. */
export function sectionsOf({ sections }: ExportRecord, name: string): string[] {
  return sections.flatMap((section) =>
    section.name === name && section.text.trim() !== '' ? [section.text] : [],
  );
}

/** Splits a list of tags at commas. Tags that contain a comma or a space are in quotation marks. */
export function tagsIn(list: string): string[] {
  return [...list.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|([^,"']+(?:['"][^,"']*)*)/g)]
    .map(([, double, single, bare]) => (double ?? single ?? bare ?? '').trim())
    .filter((tag) => tag !== '');
}
