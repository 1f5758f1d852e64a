import { describe, expect, it } from 'vitest';
import { fontFor } from './fonts';
import { outlineOf } from './outline';

const outline = (letter: string) => {
  const codePoint = letter.codePointAt(0) ?? 0;
  const font = fontFor(codePoint);
  if (!font) throw new Error(`no font for ${letter}`);
  return outlineOf(font, font.glyphForCodePoint(codePoint));
};

describe('outlineOf', () => {
  it('reaches below the baseline only for letters that do', () => {
    expect(outline('p').box.bottom).toBeLessThan(-150);
    expect(outline('H').box.bottom).toBe(0);
  });

  it('is empty for a space', () => {
    expect(outline(' ').path).toBe('');
  });
});
