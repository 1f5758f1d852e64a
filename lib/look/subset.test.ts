import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { fontFaces } from './font-face';
import { paletteDeclarations } from './site-colours';
import { subsetOf } from './subset';

const font = readFileSync(
  'node_modules/@fontsource/noto-serif-jp/files/noto-serif-jp-japanese-700-normal.woff2',
);

test('a subset has the characters of the text, and few others', async () => {
  const { bytes, isVariable } = await subsetOf(font, '綴るabc');
  expect(bytes.length).toBeLessThan(font.length / 20);
  expect(isVariable).toBe(false);
  const subset = create(bytes) as Font;
  const has = (character: string) => subset.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  expect(['綴', 'る'].every(has)).toBe(true);
  expect(['鬱', 'ん'].some(has)).toBe(false);
});

test('the same text gives the same bytes', async () => {
  const [one, again] = [await subsetOf(font, '夜'), await subsetOf(font, '夜')];
  expect(one.bytes.equals(again.bytes)).toBe(true);
});

test('bytes that are no font are an error', async () => {
  await expect(subsetOf(Buffer.from('<!DOCTYPE html>'), 'a')).rejects.toThrow();
});

test('fonts come before the faces of the palette, and text is shown while they load', () => {
  const titles = { use: 'titles', url: '/_assets/titles-A.woff2', isVariable: false } as const;
  const sheet = fontFaces([titles], paletteDeclarations('ink'), 'mincho');
  expect(sheet).toBe(
    '@font-face{font-family:"Owner titles";src:url(/_assets/titles-A.woff2);font-weight:1 1000;font-display:swap}' +
      '@layer tokens{:root{--title-font:"Owner titles","Hiragino Mincho ProN", "Yu Mincho", "Noto Serif JP", "Noto Serif CJK JP", serif}}',
  );
  expect(fontFaces([titles], paletteDeclarations('ink'), 'gothic')).toContain(
    '--title-font:"Owner titles",var(--text-font)',
  );
});
