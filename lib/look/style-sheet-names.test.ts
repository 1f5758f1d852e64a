import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('every custom property that a style sheet uses is set in one', () => {
  const sheets = ['app/_styles', 'app/_preview'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.css'))
      .map((name) => join(folder, name)),
  );
  const texts = sheets.map((file) => [file, readFileSync(file, 'utf8')] as const);
  const set = new Set(texts.flatMap(([, css]) => css.match(/--[a-z-]+(?=:)/g) ?? []));
  const unknown = texts.flatMap(([file, css]) =>
    [...css.matchAll(/var\((--[a-z-]+)\)/g)]
      .filter(([, name = '']) => !set.has(name))
      .map(([use]) => `${file} ${use}`),
  );
  expect(unknown).toEqual([]);
});
