import { expect, test } from 'vitest';
import { pageOf, placesOf } from '../fixtures';
import { altMissing } from './alt-missing';

test('a picture without a description is found, in Markdown and in HTML', () => {
  const page = pageOf('あ😀![](a.png)\n\n<p>\n  <img src="b.png">\n</p>\n\n![ ][r]\n\n[r]: c.png');
  expect(placesOf(altMissing, page)).toEqual(['5:4', '8:3', '11:1']);
});

test('one with a description, or marked as decoration, or in code, is none', () => {
  const page = pageOf('![桜](a.png) <img src="b.png" alt=""> `![](c.png)`\n\n    ![](d.png)\n');
  expect(placesOf(altMissing, page)).toEqual([]);
});
