import { describe, expect, it } from 'vitest';
import { emojiFont, fontFor } from './fonts';
import { shape } from './shape';
import { HARD_TITLES } from './testing/hard-titles';

const textOf = (title: string) =>
  shape(title)
    .clusters.map(({ text }) => text)
    .join('');

describe('shape', () => {
  it('returns outlines that are neither empty nor the .notdef box', () => {
    const boxes = ['あ', 'A', 'я', 'ř', 'α'].map((letter) =>
      fontFor(letter.codePointAt(0) ?? 0)
        ?.getGlyph(0)
        .path.toSVG(),
    );
    boxes.push(emojiFont().getGlyph(0).path.toSVG());
    expect(boxes.every((box) => box !== undefined)).toBe(true);
    for (const title of [...HARD_TITLES, 'ラーメン🍜寿司🍣']) {
      for (const { text, glyphs } of shape(title).clusters) {
        // The font draws a pair of dashes as one glyph, which belongs to the first.
        if (/^\s$/.test(text) || (text === '—' && glyphs.length === 0)) continue;
        expect(
          glyphs.some(({ outline }) => outline.path.length > 20),
          text,
        ).toBe(true);
        for (const { outline } of glyphs) {
          if (outline.path !== '') expect(boxes).not.toContain(outline.path);
        }
      }
    }
  });

  it('has glyphs for rare kanji, other alphabets and emoji sequences', () => {
    for (const text of [
      '𠮷',
      '髙',
      '鱻',
      'Ω',
      'Ж',
      'ễ',
      'ř',
      '㍿',
      'ﾊ',
      '👨‍👩‍👧',
      '🇯🇵',
      '1️⃣',
      '👍🏿',
      '🫠',
    ])
      expect(shape(text).clusters, text).toHaveLength(1);
  });

  it('composes combining marks, and positions those without a composed character', () => {
    expect(shape('か\u3099').clusters.map(({ text }) => text)).toEqual(['が']);
    const [ring] = shape('か\u309a').clusters;
    const [plain] = shape('か').clusters;
    expect(ring?.advance).toBe(1);
    expect(ring?.glyphs).not.toEqual(plain?.glyphs);
  });

  it('leaves out characters that no font has, and counts the letters among them', () => {
    const shaped = shape('日本語 한국 (한) 語');
    expect(shaped.clusters.map(({ text }) => text).join('')).toBe('日本語 語');
    expect([shaped.letters, shaped.missing]).toEqual([7, 3]);
  });

  it('leaves out invisible characters', () => {
    expect(textOf('ゼ\u200bロ\u00ad\u202e幅\u202c')).toBe('ゼロ幅');
    expect(textOf('葛\u{E0100}城')).toBe('葛城');
  });

  it('keeps empty bracket pairs that the author wrote', () => {
    expect(textOf('main()と「」')).toBe('main()と「」');
  });

  it('applies the kerning of a font', () => {
    const width = (text: string) =>
      shape(text).clusters.reduce((sum, { advance }) => sum + advance, 0);
    expect(width('AV')).toBeLessThan(width('A') + width('V'));
  });
});
