import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { altMissing } from './alt-missing';

test('an image without alternative text is reported, in Markdown and in HTML', () => {
  const page = pageOf('あ😀![](a.png)\n\n<p>\n  <img src="b.png">\n</p>\n\n![ ][r]\n\n[r]: c.png');
  expect(positionsOf(altMissing, page)).toEqual(['5:4', '8:3', '11:1']);
});

test('for a video or a sound written as an image, the kind of media is reported', () => {
  const page = pageOf('![](clip.mp4)\n\n![](voice.mp3)\n\n![](a.png)');
  expect(findingsOf(altMissing, page)).toMatchObject([
    { value: 'clip.mp4', other: 'video' },
    { value: 'voice.mp3', other: 'audio' },
    { value: 'a.png', other: undefined },
  ]);
});

test('an image with alternative text, a decorative one, and one in code are not reported', () => {
  const page = pageOf('![桜](a.png) <img src="b.png" alt=""> `![](c.png)`\n\n    ![](d.png)\n');
  expect(positionsOf(altMissing, page)).toEqual([]);
});
