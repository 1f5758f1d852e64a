import { expect, test } from 'vitest';
import { fixedSource, pageOf, positionsOf } from '../testing/page';
import { commentUnread } from './comment-unread';

test.each([
  ['%%あとで `a` を直す%%', '<!-- あとで `a` を直す -->'],
  ['%% fix this %%', '<!-- fix this -->'],
  ['%%\n秘密\n%%', '<!--\n秘密\n-->'],
])('%j is reported and becomes an HTML comment', (text, fixed) => {
  const page = pageOf(`文 ${text} 文`);
  expect(positionsOf(commentUnread, page)).toEqual(['5:3']);
  expect(fixedSource(commentUnread, page)).toBe(page.source.replace(text, fixed));
});

test.each(['100%%と50%%', 'printf の %%d と %%s', '`%%a%%`', '%%%%', '50%と50%'])(
  '%j is not reported',
  (text) => {
    expect(positionsOf(commentUnread, pageOf(text))).toEqual([]);
  },
);
