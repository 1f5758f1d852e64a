import { describe, expect, it } from 'vitest';
import { emojiFont, fontFor } from './fonts';
import { shape } from './shape';
import { HARD_TITLES } from './testing/hard-titles';

const textOf = (title: string) =>
  shape(title)
    .clusters.map(({ text }) => text)
    .join('');

describe('shape', () => {
  it('draws no box and nothing empty for what it keeps', () => {
    const boxes = ['あ', 'A', 'я', 'ř', 'α'].map((letter) =>
      fontFor(letter.codePointAt(0) ?? 0)
        ?.getGlyph(0)
        .path.toSVG(),
    );
    boxes.push(emojiFont().getGlyph(0).path.toSVG());
    expect(boxes.every((box) => box !== undefined)).toBe(true);
    for (const title of [...HARD_TITLES, 'ラーメン🍜寿司🍣']) {
      for (const { text, glyphs } of shape(title).clusters) {
        // Two dashes are one glyph, drawn with the first.
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

  it('draws rare kanji, other alphabets and emoji in sequences', () => {
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

  it('composes marks, and sets those without a composed letter too', () => {
    expect(shape('か\u3099').clusters.map(({ text }) => text)).toEqual(['が']);
    const [ring] = shape('か\u309a').clusters;
    const [plain] = shape('か').clusters;
    expect(ring?.advance).toBe(1);
    expect(ring?.glyphs).not.toEqual(plain?.glyphs);
  });

  it('leaves out what no font has, and counts its letters', () => {
    const shaped = shape('日本語 한국 (한) 語');
    expect(shaped.clusters.map(({ text }) => text).join('')).toBe('日本語 語');
    expect([shaped.letters, shaped.missing]).toEqual([7, 3]);
  });

  it('leaves out what has no width', () => {
    expect(textOf('ゼ\u200bロ\u00ad\u202e幅\u202c')).toBe('ゼロ幅');
    expect(textOf('葛\u{E0100}城')).toBe('葛城');
  });

  it('keeps brackets around nothing that the author wrote', () => {
    expect(textOf('main()と「」')).toBe('main()と「」');
  });

  it('kerns letters of one font', () => {
    const width = (text: string) =>
      shape(text).clusters.reduce((sum, { advance }) => sum + advance, 0);
    expect(width('AV')).toBeLessThan(width('A') + width('V'));
  });
});
