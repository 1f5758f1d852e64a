import { expect, test } from 'vitest';
import { findingsOf, pageOf, placesOf } from '../testing/page';
import { altMissing } from './alt-missing';

test('a picture without a description is found, in Markdown and in HTML', () => {
  const page = pageOf('あ😀![](a.png)\n\n<p>\n  <img src="b.png">\n</p>\n\n![ ][r]\n\n[r]: c.png');
  expect(placesOf(altMissing, page)).toEqual(['5:4', '8:3', '11:1']);
});

test('a video or a sound written as a picture is named as such', () => {
  const page = pageOf('![](clip.mp4)\n\n![](voice.mp3)\n\n![](a.png)');
  expect(findingsOf(altMissing, page)).toMatchObject([
    { value: 'clip.mp4', other: 'video' },
    { value: 'voice.mp3', other: 'audio' },
    { value: 'a.png', other: undefined },
  ]);
});

test('one with a description, or marked as decoration, or in code, is none', () => {
  const page = pageOf('![桜](a.png) <img src="b.png" alt=""> `![](c.png)`\n\n    ![](d.png)\n');
  expect(placesOf(altMissing, page)).toEqual([]);
});
