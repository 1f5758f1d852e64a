import { expect, test } from 'vitest';
import { type Excerpt, excerptOf, type Part } from './excerpt';
import { postOf } from './testing/search';

const show = (parts: readonly Part[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const shown = ({ title, text, section }: Excerpt) => ({
  title: show(title),
  text: show(text),
  section,
});

const post = postOf({
  title: '読書会とＧｏ',
  text: 'はじめに\n猫の話。\n道具\nGoで書く。goto も。\nﾌﾞﾛｸﾞと㍿の話。犬と猫。',
  sections: [
    ['はじめに', 0],
    ['道具', 2],
  ],
});

test('terms are marked in their original spelling, with the heading above them', () => {
  expect(shown(excerptOf(post, ['go']))).toEqual({
    title: '読書会と[Ｇｏ]',
    text: '[Go]で書く。[go]to も。',
    section: '道具',
  });
  expect(show(excerptOf(post, ['ブロ']).text)).toBe('[ﾌﾞﾛ]ｸﾞと㍿の話。犬と猫。');
  expect(show(excerptOf(post, ['式会']).text)).toBe('ﾌﾞﾛｸﾞと[㍿]の話。犬と猫。');
});

test('invisible characters within a term are marked with it', () => {
  const text = 'あ\u200Bの葛\u{E0100}飾区、ソフト\u00ADハイフン。👩\u200D💻とか\u200B\u3099。';
  const marks = (term: string) => show(excerptOf(postOf({ text }), [term]).text);
  expect(marks('葛飾')).toContain('の[葛\u{E0100}飾]区');
  expect(marks('葛')).toContain('の[葛\u{E0100}]飾区');
  expect(marks('あの')).toContain('[あ\u200Bの]葛');
  expect(marks('ソフトハイフン')).toContain('[ソフト\u00ADハイフン]。');
  expect(marks('👩💻')).toContain('[👩\u200D💻]と');
  expect(marks('が')).toContain('[か\u200B\u3099]。');
});

test('the line that contains most of the terms is chosen', () => {
  expect(shown(excerptOf(post, ['猫', '犬'])).text).toBe('ﾌﾞﾛｸﾞと㍿の話。[犬]と[猫]。');
});

test('three letters are marked inside words, and a line with the word itself is preferred', () => {
  const { text } = postOf({ text: 'GitHubとDocker Hub\nＧｉｔＨｕｂ\n車のhub' });
  expect(show(excerptOf(postOf({ text }), ['hub']).text)).toBe('Git[Hub]とDocker [Hub]');
  const later = postOf({ text: 'radios\nradios、iOS、ＩＯＳ' });
  expect(show(excerptOf(later, ['ios']).text)).toBe('rad[ios]、[iOS]、[ＩＯＳ]');
  expect(show(excerptOf(later, ['os']).text)).toBe('radios');
});

test('a line of text is preferred to a heading, a heading to a line without terms', () => {
  expect(shown(excerptOf(post, ['道具'])).text).toBe('[道具]');
  expect(shown(excerptOf(post, ['読書会']))).toEqual({
    title: '[読書会]とＧｏ',
    text: '猫の話。',
    section: undefined,
  });
});

test('a long line is shortened around the terms, never within a character', () => {
  const text = `${'𠮷'.repeat(100)}猫${'𠮷'.repeat(100)}`;
  const excerpt = show(excerptOf(postOf({ text }), ['猫']).text);
  expect(excerpt).toBe(`…${'𠮷'.repeat(15)}[猫]${'𠮷'.repeat(44)}…`);
});
