import { expect, test } from 'vitest';
import { fixedSource, pageOf, positionsOf } from '../testing/page';
import { mixedContent } from './mixed-content';

const body = `![あ](http://example.com/a.png "http")
<img src='http://example.com/b.png' alt="">

<iframe src="HTTP://www.youtube.com/embed/a"></iframe>
`;

test('an image and an iframe over http: are reported and changed to https:', () => {
  const page = pageOf(body);
  expect(positionsOf(mixedContent, page)).toEqual(['5:1', '6:1', '8:1']);
  const fixed = fixedSource(mixedContent, page);
  expect(fixed).toBe(page.source.replaceAll('http://', 'https://').replace('HTTP://', 'https://'));
  expect(positionsOf(mixedContent, pageOf(fixed.split('---\n').slice(2).join('---\n')))).toEqual(
    [],
  );
});

test('a URL that is written twice or has a port is reported without a fix', () => {
  for (const text of [
    '![http://example.com/a.png](http://example.com/a.png)',
    '![a](http://example.com:8080/a.png)',
    '![a][r]\n\n[r]: http://example.com/a.png',
  ]) {
    const page = pageOf(text);
    expect(positionsOf(mixedContent, page)).toEqual(['5:1']);
    expect(fixedSource(mixedContent, page)).toBe(page.source);
  }
});

test('links and code are not reported', () => {
  const page = pageOf('[a](http://example.com) `<img src="http://example.com/a.png">`');
  expect(positionsOf(mixedContent, page)).toEqual([]);
});
