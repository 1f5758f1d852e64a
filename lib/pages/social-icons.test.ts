import { expect, test } from 'vitest';
import { socialIcon } from './social-icons';

test.each([
  'GitHub',
  'X',
  'Bluesky',
  'Mastodon',
  'Zenn',
  'Qiita',
  'RSS',
  'E-mail',
  'メール',
  'note',
  'YouTube',
  'LinkedIn',
])('%s has an icon', (service) => expect(socialIcon(service)).toMatch(/^M[\dMmLlHhVvCcAaZz .-]+$/));

test('Twitter has the icon of X', () => expect(socialIcon('Twitter')).toBe(socialIcon('X')));

test.each(['Hatena', 'constructor', ''])('%j has none', (service) => {
  expect(socialIcon(service)).toBeUndefined();
});
