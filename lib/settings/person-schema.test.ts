import { expect, test } from 'vitest';
import { faultMessages } from './fault';
import { readSettings } from './read-settings';

const least = { title: 'a', url: 'https://a.example' };
const hanako = { name: '山田花子', bio: '庭の話を書きます。' };

test('the author of the site may be one of the authors', () => {
  const { site, faults } = readSettings({ ...least, author: 'hanako', authors: { hanako } }, {});
  expect(faults).toEqual([]);
  expect(site.author).toEqual({ ...hanako, key: 'hanako', social: [] });
});

test.each(['hanako', '山田花子', 'hanako-2', 'ヤマダ', 'élodie', 'yamada_hanako'])(
  '%s can be the key of an author',
  (key) => {
    const { site, faults } = readSettings({ ...least, authors: { [key]: hanako } }, {});
    expect(faults).toEqual([]);
    expect(Object.keys(site.authors)).toEqual([key]);
  },
);

// Each would have a second spelling in a URL, or be no name of a file.
test.each(['Hanako', '山田 花子', 'a/b', '..', 'ﾔﾏﾀﾞ', 'e\u0301lodie', '', '-', 'a+b', 'a%20b'])(
  '%s cannot be the key of an author',
  (key) => {
    const { site, faults } = readSettings({ ...least, authors: { [key]: hanako } }, {});
    expect(faults).toHaveLength(1);
    expect(site.authors).toEqual({});
  },
);

test.each([
  [{ author: 'Ken Sato' }, "author: { name: 'Ken Sato' }"],
  [{ author: 'hanaka', authors: { hanako } }, "author: 'hanako'"],
  [{ authors: { Hanako: hanako } }, 'jane-doe'],
  [{ author: 'constructor', authors: { hanako } }, "author: { name: 'constructor' }"],
  [{ authors: { hanako: '山田花子' } }, "hanako: { name: '山田花子' }"],
  [{ authors: { hanako: { ...hanako, mastodon: '@h' } } }, 'name, url, picture, bio, social'],
])('of %j, the message shows what to write', (settings, mend) => {
  const { faults } = readSettings({ ...least, ...settings }, {});
  expect(faults.map((fault) => faultMessages(fault, ['en']).mend)).toEqual([
    expect.stringContaining(mend),
  ]);
});
