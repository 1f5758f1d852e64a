import { expect, test } from 'vitest';
import { findingsOf, pageOf, placesOf } from '../testing/page';
import { rawScript } from './raw-script';

test('a script is found, with its address', () => {
  const page = pageOf(
    '<div>\n <script async src="//platform.twitter.com/widgets.js"></script></div>\n',
  );
  expect(findingsOf(rawScript, page)).toEqual([
    { line: 6, column: 2, value: '//platform.twitter.com/widgets.js' },
  ]);
});

test('one in code is none', () => {
  const page = pageOf('`<script src="a"></script>`\n\n```html\n<script></script>\n```\n');
  expect(placesOf(rawScript, page)).toEqual([]);
});
