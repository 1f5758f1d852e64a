import { expect, test } from 'vitest';
import { findingsOf, pageOf } from '../fixtures';
import { imageMissing } from './image-missing';

const hasFile = (path: string) => path.startsWith('there');

test('a picture of the site without a file is found, in front matter too', () => {
  const lines = ['title: t', 'publishedOn: 2015-02-18', 'image: /cover.png'];
  const page = pageOf('![桜](gone.png)\n\n<div><img src="/gone.jpg" alt=""></div>', lines);
  const found = findingsOf(imageMissing, page, { hasFile });
  expect(found.map(({ line, column, value }) => [line, column, value])).toEqual([
    [6, 1, 'gone.png'],
    [8, 6, '/gone.jpg'],
    [4, 8, '/cover.png'],
  ]);
});

test('one that is there, one elsewhere and one in code are none', () => {
  const page = pageOf(
    '![桜](there.png) ![梅](https://example.com/a.png) ![桃](//example.com/a.png)\n\n```md\n![](gone.png)\n```\n',
  );
  expect(findingsOf(imageMissing, page, { hasFile })).toEqual([]);
});
