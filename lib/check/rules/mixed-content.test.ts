import { expect, test } from 'vitest';
import { mended, pageOf, placesOf } from '../testing/page';
import { mixedContent } from './mixed-content';

const body = `![あ](http://example.com/a.png "http")
<img src='http://example.com/b.png' alt="">

<iframe src="HTTP://www.youtube.com/embed/a"></iframe>
`;

test('a picture and a frame over http: are found, and go over https: when mended', () => {
  const page = pageOf(body);
  expect(placesOf(mixedContent, page)).toEqual(['5:1', '6:1', '8:1']);
  const fixed = mended(mixedContent, page);
  expect(fixed).toBe(page.source.replaceAll('http://', 'https://').replace('HTTP://', 'https://'));
  expect(placesOf(mixedContent, pageOf(fixed.split('---\n').slice(2).join('---\n')))).toEqual([]);
});

test('where the address stands twice, or has a port, nothing is changed', () => {
  for (const text of [
    '![http://example.com/a.png](http://example.com/a.png)',
    '![a](http://example.com:8080/a.png)',
    '![a][r]\n\n[r]: http://example.com/a.png',
  ]) {
    const page = pageOf(text);
    expect(placesOf(mixedContent, page)).toEqual(['5:1']);
    expect(mended(mixedContent, page)).toBe(page.source);
  }
});

test('a link over http: loads nothing, nor does code', () => {
  const page = pageOf('[a](http://example.com) `<img src="http://example.com/a.png">`');
  expect(placesOf(mixedContent, page)).toEqual([]);
});
