import { expect, test } from 'vitest';
import { mended, pageOf, placesOf } from '../fixtures';
import { commentUnread } from './comment-unread';

test('a comment of Obsidian is found and becomes one of HTML', () => {
  const page = pageOf('文 %%あとで `a` を直す%% 文');
  expect(placesOf(commentUnread, page)).toEqual(['5:3']);
  expect(mended(commentUnread, page)).toContain('文 <!-- あとで `a` を直す --> 文');
});

test.each(['100%%', 'printf の %%d と %%s', '`%%a%%`', '%%%%', '50%と50%'])(
  '%j is none',
  (text) => {
    expect(placesOf(commentUnread, pageOf(text))).toEqual([]);
  },
);
