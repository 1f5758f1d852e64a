import { describe, expect, it } from 'vitest';
import { BREACHES, type Breach, breaksOf } from './breaks';

/** A text with `|` where a line may end at the given cost or a lower one. */
function marked(text: string, worst: Breach): string {
  const characters = [...text];
  const breaks = breaksOf(characters);
  return characters
    .map((character, index) => {
      const kind = breaks[index];
      const isAllowed = kind && BREACHES.indexOf(kind) <= BREACHES.indexOf(worst);
      return isAllowed ? `${character}|` : character;
    })
    .join('');
}

describe('breaksOf', () => {
  it('finds the ends of phrases and words', () => {
    expect(marked('本を読む', 'phrase')).toBe('本を|読む');
    expect(marked('to be or', 'phrase')).toBe('to |be |or');
  });

  it('finds the seams of a compound', () => {
    expect(marked('社内デザインレビュー勉強会', 'seam')).toBe('社内|デザインレビュー|勉強会');
  });

  it('never begins a line with a closing sign or a small kana, nor ends one with an opening sign', () => {
    expect(marked('「あっ」、（ー）。', 'character')).toBe('「あっ」、|（ー）。');
    expect(marked('ちょっと', 'character')).toBe('ちょっ|と');
  });

  it('keeps dashes and ellipses in twos together', () => {
    expect(marked('あ——い', 'character')).not.toContain('—|—');
    expect(marked('あ……い', 'character')).not.toContain('…|…');
  });

  it('tears words behind signs before it tears them anywhere', () => {
    expect(marked('a/bc', 'seam')).toBe('a/bc');
    expect(marked('a/bc', 'word')).toBe('a/|bc');
    expect(marked('a/bc', 'character')).toBe('a|/|b|c');
  });

  it('keeps a number and what it counts together', () => {
    expect(marked('この第10回は6言語で3 日間', 'word')).toBe('こ|の|第10回|は|6言|語|で|3 日|間');
    expect(marked('表を全部のせた', 'phrase')).toBe('表を|全部のせた');
  });

  it('ends a line after a picture', () => {
    expect(marked('🎉本', 'phrase')).toBe('🎉|本');
  });
});
