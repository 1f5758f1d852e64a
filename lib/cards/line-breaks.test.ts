import { describe, expect, it } from 'vitest';
import { BREAK_KINDS, type BreakKind, lineBreaks } from './line-breaks';

/** The text with `|` at each line break of the given kind or a better one. */
function marked(text: string, worst: BreakKind): string {
  const characters = [...text];
  const breaks = lineBreaks(characters);
  return characters
    .map((character, index) => {
      const kind = breaks[index];
      const isAllowed = kind && BREAK_KINDS.indexOf(kind) <= BREAK_KINDS.indexOf(worst);
      return isAllowed ? `${character}|` : character;
    })
    .join('');
}

describe('lineBreaks', () => {
  it('finds the ends of phrases and words', () => {
    expect(marked('本を読む', 'phrase')).toBe('本を|読む');
    expect(marked('to be or', 'phrase')).toBe('to |be |or');
  });

  it('finds the boundaries inside a compound', () => {
    expect(marked('社内デザインレビュー勉強会', 'compound')).toBe('社内|デザインレビュー|勉強会');
  });

  it('follows kinsoku: no line starts with a closing bracket or small kana, nor ends with an opening bracket', () => {
    expect(marked('「あっ」、（ー）。', 'emergency')).toBe('「あっ」、|（ー）。');
    expect(marked('ちょっと', 'emergency')).toBe('ちょっ|と');
  });

  it('keeps pairs of dashes and ellipses together', () => {
    expect(marked('あ——い', 'emergency')).not.toContain('—|—');
    expect(marked('あ……い', 'emergency')).not.toContain('…|…');
  });

  it('breaks long words after punctuation rather than anywhere', () => {
    expect(marked('a/bc', 'compound')).toBe('a/bc');
    expect(marked('a/bc', 'inside-word')).toBe('a/|bc');
    expect(marked('a/bc', 'emergency')).toBe('a|/|b|c');
  });

  it('keeps a number and its counter word together', () => {
    expect(marked('この第10回は6言語で3 日間', 'inside-word')).toBe(
      'こ|の|第10回|は|6言|語|で|3 日|間',
    );
    expect(marked('表を全部のせた', 'phrase')).toBe('表を|全部のせた');
  });

  it('allows a break after an emoji', () => {
    expect(marked('🎉本', 'phrase')).toBe('🎉|本');
  });
});
