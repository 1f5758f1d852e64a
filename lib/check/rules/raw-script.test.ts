import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { rawScript } from './raw-script';

test('a script is reported with its URL', () => {
  const page = pageOf(
    '<div>\n <script async src="//platform.twitter.com/widgets.js"></script></div>\n',
  );
  expect(findingsOf(rawScript, page)).toEqual([
    { line: 6, column: 2, value: '//platform.twitter.com/widgets.js' },
  ]);
});

test('a script in code is not reported', () => {
  const page = pageOf('`<script src="a"></script>`\n\n```html\n<script></script>\n```\n');
  expect(positionsOf(rawScript, page)).toEqual([]);
});
