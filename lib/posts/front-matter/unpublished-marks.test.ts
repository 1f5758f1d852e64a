import { expect, test } from 'vitest';
import { parsePost } from '../parse-post';
import { schemasFor } from './check';

const clock = { timeZone: 'Asia/Tokyo', now: new Date('2026-11-03T12:00:00+09:00') };
const schemas = schemasFor(clock.timeZone);

/** The errors of a post that has `lines` in its front matter, from line 4 of the file on. */
function errorsOf(lines: string): string[] {
  const source = `---\ntitle: t\npublishedOn: 2015-02-18\n${lines}\n---\nbody\n`;
  const { post, faults } = parsePost(source, 'a.md', schemas, clock);
  const errors = faults.filter(({ level }) => level !== 'warning');
  expect(post === undefined).toBe(errors.length > 0);
  return errors.map(({ name, line }) => `${line} ${name}`);
}

test.each([
  // Words for private posts
  'private: true',
  'Private: yes',
  'PRIVATE: on',
  'private: 1',
  "private: 'true'",
  'isPrivate: true',
  'is_private: true',
  'post-private: true',
  'private: [family]',
  'secret: true',
  'hidden: true',
  'hiddenInHomeList: true',
  'hide: true',
  'unlisted: true',
  'delisted: true',
  'protected: true',
  'password: hiraku-goma',
  'password: 1234',
  'encrypted: true',
  'limited: true',
  'limited_to: friends',
  'members_only: true',
  'membersOnly: true',
  'ignorePublish: true',
  'do_not_publish: true',
  'unpublished: true',
  'headless: true',
  'eleventyExcludeFromCollections: true',
  'exclude: true',
  '非公開: true',
  '限定公開: はい',
  '会員限定: true',
  // Words for drafts
  'Draft: true',
  'DRAFT: yes',
  'isDraft: true',
  'draft_mode: on',
  'drafts: true',
  'wip: true',
  'WIP: yes',
  '下書き: true',
  '下書き: はい',
  // Words for public posts with the value no
  'publish: false',
  'published: false',
  'published: No',
  'Published: off',
  "published: '0'",
  'published: never',
  'published:',
  'publish:',
  'public: false',
  'isPublished: false',
  'dg-publish: false',
  'visible: false',
  'listed: no',
  'discoverable: false',
  'render: false',
  'permalink: false',
  '公開: false',
  '公開: しない',
  '公開: 非公開',
  'publish: draft',
  // States
  'status: draft',
  'status: private',
  'status: Pending',
  'status: future',
  'status: unpublished',
  'status: in-progress',
  'state: draft',
  'post_status: draft',
  'postStatus: auto-draft',
  'ステータス: 下書き',
  '状態: 公開前',
  // Who may see it
  'visibility: private',
  'visibility: unlisted',
  'visibility: hidden',
  'visibility: members',
  'visibility: followers',
  'access: members',
  'access: [staff]',
  'audience: friends',
  '公開範囲: 家族だけ',
  // Nested keys of Hugo and other systems
  'build: { render: never }',
  '_build:\n  list: never',
  'cascade: { draft: true }',
  'params:\n  private: true',
  'extra: { status: draft }',
  'status: { draft: true }',
  'publish:\n  public: false',
  'visibility: { roles: [staff] }',
  // Expiry dates in the past
  'expiryDate: 2020-01-01',
  'expires: 2026-11-03 11:59',
  // Misspelt words
  'drfat: true',
  'draf: true',
  'privat: true',
  'hiden: true',
  'unlistd: yes',
])('%s stops the post from being published', (lines) => {
  expect(errorsOf(lines)).toEqual(['4 keptBack']);
  expect(errorsOf(`${lines}\ndraft: true`)).toEqual([]);
});

test.each([
  'published: 2099-01-01',
  'published_at: 2099-01-01 09:00',
  'date: 2099-01-01T00:00:00+09:00',
  'Date: 2099/1/2',
  'publishDate: 2026-11-03 12:01',
  'scheduled_for: 2099-01-01',
  '公開日: 2099-01-01',
  'PublishAt: 2099-01-01',
])('%s stops the post from being published before that moment', (lines) => {
  expect(errorsOf(lines)).toEqual(['4 keptBackUntil']);
  expect(errorsOf(`${lines}\npublishAt: 2099-01-02`)).toEqual([]);
  expect(errorsOf(`${lines}\ndraft: true`)).toEqual([]);
});

test.each([
  'private: false',
  'private: no',
  'private: none',
  'private:',
  "password: ''",
  'protected: off',
  'hidden: 0',
  'hide: [toc, navigation]',
  'hide_title: true',
  'hideComments: true',
  'searchHidden: true',
  'comments: { hidden: true }',
  'cover:\n  hidden: true',
  'Draft: false',
  'wip: いいえ',
  'publish: true',
  'published: yes',
  'published: 2020-01-01',
  'published_at: 2026-11-03 11:59',
  'date: 2020-01-01',
  'public: 1',
  'status: publish',
  'status: Published',
  'status: evergreen',
  'state: California',
  'post_status: publish',
  'visibility: public',
  'visibility: everyone',
  'access: free',
  'audience: beginners',
  '公開範囲: 全体',
  '公開: する',
  'comment_status: closed',
  'show_date: false',
  'slide: false',
  'noindex: true',
  'sitemap: false',
  'build: { list: always, render: always }',
  'expiryDate: 2099-01-01',
  'status: { stage: final }',
  'categories: [private]',
  'related: true',
  'layout: draft',
])('%s does not stop the post from being published', (lines) => {
  expect(errorsOf(lines)).toEqual([]);
});

test('without the current time, no day counts as future or past', () => {
  const source =
    '---\ntitle: t\npublishedOn: 2015-02-18\ndate: 2099-01-01\nexpires: 2001-01-01\n---\n';
  expect(parsePost(source, 'a.md', schemas, { timeZone: 'UTC' }).post).toBeDefined();
});

test.each([
  ['_drafts/a.md', '_drafts'],
  ['drafts/2015/a.md', 'drafts'],
  ['2015/Draft/a.md', 'Draft'],
  ['下書き/a.md', '下書き'],
  ['_drafts.md', undefined],
  ['private/a.md', undefined],
  ['2015/drafting/a.md', undefined],
])('%s: a folder for drafts stops a post that is not marked as a draft', (file, folder) => {
  const read = (more: string) =>
    parsePost(`---\ntitle: t\npublishedOn: 2015-02-18\n${more}---\n`, file, schemas, clock).faults;
  const expected = folder ? [{ name: 'keptBackFolder', fact: { value: folder } }] : [];
  expect(read('')).toEqual(expected);
  expect(read('draft: true\n')).toEqual([]);
});
