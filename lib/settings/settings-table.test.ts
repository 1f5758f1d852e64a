import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { settingsSchema } from './schema';

/** The first table of a page of the manual: the cells of the first and the last column. */
function rowsOf(file: string): Map<string, string> {
  const [, table = ''] = /\n(\|(?:.*\n\|)*.*)\n/.exec(readFileSync(file, 'utf8')) ?? [];
  const rows = table.split('\n').slice(2);
  return new Map(
    rows.map((row) => {
      const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
      return [cells[1]?.replaceAll('`', '') ?? '', cells.at(-2) ?? ''];
    }),
  );
}

const settings = Object.entries(settingsSchema.shape);

describe.each([
  ['docs/manual/settings.md', 'required', 'none', 'the first of `title`'],
  ['docs/manual/settings.ja.md', '必須', 'なし', '`title`の最初の文字'],
])('%s', (file, required, none, ofTitle) => {
  const rows = rowsOf(file);

  test('has a row for every setting, and no other', () => {
    expect([...rows.keys()].sort()).toEqual(settings.map(([name]) => name).sort());
  });

  test.each(settings)('has the default of %s', (name, schema) => {
    const cell = rows.get(name) ?? '';
    const { success, data } = schema.safeParse(undefined);
    if (!success) expect(cell).toBe(required);
    // The only default that depends on another setting.
    else if (name === 'seal') expect(cell).toBe(ofTitle);
    else if (data === undefined) expect(cell).toBe(none);
    else expect(runInThisContext(`(${cell.replaceAll('`', '')})`)).toEqual(data);
  });
});
