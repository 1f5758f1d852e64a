import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { referenceUndefined } from './reference-undefined';
import { shortcodeUnread } from './shortcode-unread';

test.each([
  ['[gallery ids="1,2"]', '5:1', ''],
  ['[gallery]', '5:1', ''],
  ['前 [caption id="a" width="3"]絵の題[/caption] 後', '5:3', ''],
  ['[caption id="a"]![絵](a.png) 題[/caption]', '5:1', ''],
  ['[contact-form-7 id="1" title="問い合わせ"]', '5:1', ''],
  ['[video src="a.mp4"][/video]', '5:1', ''],
  ['[video width="3" mp4="a.mp4"][/video]', '5:1', ''],
  ['[embed]https://a.example/b[/embed]', '5:1', 'https://a.example/b'],
  ['[youtube https://a.example/b]', '5:1', 'https://a.example/b'],
  ['[sourcecode language="ts"]\na\n[/sourcecode]', '5:1', ''],
])('%j is reported', (text, position, other) => {
  const page = pageOf(text);
  expect(positionsOf(shortcodeUnread, page)).toEqual([position]);
  expect(findingsOf(shortcodeUnread, page)).toMatchObject([{ other }]);
  expect(positionsOf(referenceUndefined, page)).toEqual([]);
});

test.each([
  '[video](a.mp4)',
  '[video] と [code]',
  '[code][ref]\n\n[ref]: /b',
  '[youtube]',
  '`[gallery ids="1"]`',
  '\\[gallery]',
  '[gallery]: /b\n\n[gallery]',
  '配列[video]',
])('%j is not reported', (text) => {
  expect(positionsOf(shortcodeUnread, pageOf(text))).toEqual([]);
});
