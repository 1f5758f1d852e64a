import type { ExportRecord } from './records';

/** The first value of a key, `''` when there is none. */
export function fieldOf({ fields }: ExportRecord, key: string): string {
  return fields.find(([name]) => name === key)?.[1] ?? '';
}

/** All values of a key, empty ones left out. */
export function fieldsOf({ fields }: ExportRecord, key: string): string[] {
  return fields.flatMap(([name, value]) => (name === key && value !== '' ? [value] : []));
}

/** The texts of all sections of that name. */
export function sectionsOf({ sections }: ExportRecord, name: string): string[] {
  return sections.flatMap((section) =>
    section.name === name && section.text.trim() !== '' ? [section.text] : [],
  );
}

/** Tags as the export lists them: parted by commas, those with a comma or blank in quotation marks. */
export function tagsIn(list: string): string[] {
  return [...list.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|([^,"']+(?:['"][^,"']*)*)/g)]
    .map(([, double, single, bare]) => (double ?? single ?? bare ?? '').trim())
    .filter((tag) => tag !== '');
}
