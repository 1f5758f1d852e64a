import { expect, test } from 'vitest';
import { mended, pageOf, placesOf } from '../testing/page';
import { commentUnread } from './comment-unread';

test.each([
  ['%%あとで `a` を直す%%', '<!-- あとで `a` を直す -->'],
  ['%% fix this %%', '<!-- fix this -->'],
  ['%%\n秘密\n%%', '<!--\n秘密\n-->'],
])('%j is found and becomes a comment of HTML', (text, right) => {
  const page = pageOf(`文 ${text} 文`);
  expect(placesOf(commentUnread, page)).toEqual(['5:3']);
  expect(mended(commentUnread, page)).toBe(page.source.replace(text, right));
});

test.each(['100%%と50%%', 'printf の %%d と %%s', '`%%a%%`', '%%%%', '50%と50%'])(
  '%j is none',
  (text) => {
    expect(placesOf(commentUnread, pageOf(text))).toEqual([]);
  },
);
