import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../cli/testing/run-command';
import { blogFolder, exportFile, newFolder, notesOf, readAll } from '../testing/blogs';
import { openQiita } from './qiita';

const ID = '0a1b2c3d4e5f60718293';
const OTHER = '111122223333444455aa';

const file = (front: string, body = '本文\n') => `---\n${front}\n---\n${body}`;
const FRONT = `title: 端末の話\ntags:\n  - tmux\n  - ''\nprivate: false\nupdated_at: '2023-06-10T23:05:33+09:00'\nid: ${ID}\norganization_url_name: null\nslide: false\nignorePublish: false`;

const read = (files: Record<string, string>) =>
  readAll(openQiita({ path: blogFolder(files), timeZone: 'Asia/Tokyo' }));

const item = (more: object = {}) => ({
  ...{ id: ID, title: '端末の話', body: '本文\n', rendered_body: '<p>本文</p>', private: false },
  ...{ created_at: '2021-12-24T00:10:00+09:00', updated_at: '2022-01-02T03:04:05+09:00' },
  ...{ tags: [{ name: 'tmux', versions: [] }], coediting: false, group: null, likes_count: 0 },
  ...{ url: `https://qiita.com/namiki/items/${ID}`, user: { id: 'namiki' }, slide: false },
  ...more,
});

test('a file of Qiita CLI becomes a post, of which only the day of the last update is known', async () => {
  const entries = await read({ [`public/${ID}.md`]: file(FRONT) });
  expect(entries).toMatchObject([
    {
      ...{ id: `public/${ID}.md`, title: '端末の話', tags: ['tmux'], draft: false, urls: [] },
      // The slug is the title, because an id means nothing to a reader.
      name: '端末の話',
      updatedAt: { day: '2023-06-10', instant: new Date('2023-06-10T14:05:33Z') },
      publishedOn: undefined,
    },
  ]);
  expect(entries.flatMap(notesOf)).toEqual(['changed dayOfUpdate 2023-06-10']);
});

test.each([
  ['tmux-notes', 'tmux-notes'],
  ['2023/tmux-notes', 'tmux-notes'],
  ['newArticle012', '端末の話'],
])('public/%s.md has the slug %s', async (stem, name) => {
  expect(await read({ [`public/${stem}.md`]: file(FRONT) })).toMatchObject([{ name }]);
});

test.each([
  ['private: true', 'private: false', ['changed visibility private: true']],
  ['ignorePublish: true', 'ignorePublish: false', []],
  ['id: null', `id: ${ID}`, []],
])('a file with %s becomes a draft', async (now, before, notes) => {
  const entries = await read({ 'public/a.md': file(FRONT.replace(before, now)) });
  expect(entries).toMatchObject([{ draft: true }]);
  expect(entries.flatMap(notesOf)).toEqual([...notes, 'changed dayOfUpdate 2023-06-10']);
});

test('a file that another tool wrote is published, if need be with the title in its first heading', async () => {
  const entries = await read({
    '2020/a.md': '# 端末の話\n\n本文\n',
    '2020/b.md': file('title: 端末の話\ntags: tmux'),
  });
  const published = { title: '端末の話', draft: false, markdown: '本文\n' };
  expect(entries).toMatchObject([published, published]);
});

test('a file in a folder with the title of the article has that title', async () => {
  const [post] = await read({ 'items/川と 水位/README.md': '本文\n\n## 見出し\n' });
  expect(post).toMatchObject({ title: '川と 水位', name: '川と-水位' });
});

test('keys without a use in this blog are reported with their values', async () => {
  const front = `${FRONT.replace('slide: false', 'slide: true').replace('name: null', 'name: minato')}\nposting_campaign_uuid: 6b0f\nagreed_posting_campaign_term: true\nmood: calm`;
  const entries = await read({ 'public/a.md': file(front) });
  expect(entries.flatMap(notesOf)).toEqual([
    'lost keyUnknown mood',
    'lost keyUnknown organization_url_name: minato',
    'lost keyUnknown slide: true',
    'lost keyUnknown posting_campaign_uuid: 6b0f',
    'lost keyUnknown agreed_posting_campaign_term: true',
    'changed dayOfUpdate 2023-06-10',
  ]);
});

test('a file that was never published has the day on which it was made', async () => {
  const front = FRONT.replace(/updated_at: '.*'/, "updated_at: ''").replace(ID, 'null');
  const entries = await read({ 'public/a.md': file(front) });
  expect(entries.flatMap(notesOf)).toEqual(['changed dayOfFile ']);
});

test('the copies that Qiita CLI stores in public/.remote are not imported', async () => {
  const entries = await read({
    'public/a.md': file(FRONT),
    [`public/.remote/${ID}.md`]: file(FRONT),
  });
  expect(entries.map(({ id }) => id)).toEqual(['public/a.md']);
});

test('the articles in a JSON file of the API become posts', async () => {
  const more = { likes_count: 3, comments_count: 1, tags: [{ name: 'Ruby', versions: ['3.3'] }] };
  const path = exportFile(JSON.stringify([item(more)]), 'items.json');
  const source = openQiita({ path, timeZone: 'Asia/Tokyo' });
  const entries = await readAll(source);
  expect(source.name).toBe('namiki');
  expect(entries).toMatchObject([
    {
      ...{ id: ID, name: '端末の話', tags: ['Ruby'], draft: false, body: '本文\n' },
      publishedOn: { day: '2021-12-24', instant: new Date('2021-12-23T15:10:00Z') },
      updatedAt: { day: '2022-01-02' },
    },
  ]);
  expect(entries.flatMap(notesOf)).toEqual([
    'lost keyUnknown comments_count: 1',
    'lost keyUnknown likes_count: 3',
    'lost keyUnknown tags: Ruby 3.3',
  ]);
});

test('a JSON file of the API in the folder adds days of publication, and articles without a file of their own', async () => {
  const entries = await read({
    'public/a.md': file(FRONT, '手元の本文\n'),
    'items.json': JSON.stringify([item(), item({ id: OTHER, title: 'ウェブの記事' })]),
    'qiita.config.json': '{"includePrivate":false}',
  });
  expect(entries.map(({ id, body, publishedOn }) => [id, body, publishedOn?.day])).toEqual([
    ['public/a.md', '手元の本文\n', '2021-12-24'],
    [OTHER, '本文\n', '2021-12-24'],
  ]);
  expect(entries.flatMap(notesOf)).toEqual([]);
});

test('links to articles of the author become links to the posts, and notation of Qiita is unchanged except for a formula that contains a link', () => {
  const body = [
    `[鍵](https://qiita.com/namiki/items/${OTHER}#置き場所)と[タグ](/tags/ssh)`,
    '',
    `https://qiita.com/namiki/items/${OTHER}`,
    '',
    `参照 http://qiita.com/namiki_b/items/${OTHER} と、つづき`,
    '',
    ':::note warn\n$w[i](x)$ :ship:\n:::',
    '',
    '![絵](https://qiita-image-store.s3.amazonaws.com/0/1/a.png)',
    '',
  ].join('\n');
  const blog = blogFolder({
    'public/tmux-notes.md': file(FRONT, body),
    'public/ssh-keys.md': file(
      FRONT.replace('端末の話', '鍵の話').replace(ID, OTHER),
      '## 置き場所\n',
    ),
  });
  const posts = newFolder();
  const { status, stdout } = run('import', ['--from', 'qiita', blog], { POSTS_DIR: posts });
  expect(status).toBe(0);
  expect(stdout).toContain('Qiitaは、元の記事からここへ転送しません');
  expect(stdout).toContain('画像は元のサービスに残っています');
  expect(readdirSync(posts).sort()).toEqual(['.import.jsonl', 'ssh-keys.md', 'tmux-notes.md']);
  expect(readFileSync(join(posts, 'tmux-notes.md'), 'utf8').split('---\n')[2]).toBe(
    body
      .replace(`(https://qiita.com/namiki/items/${OTHER}#置き場所)`, '(ssh-keys.md#置き場所)')
      .replace('$w[i](x)$', () => '$`w[i](x)`$')
      .replace('/tags/ssh', 'https://qiita.com/tags/ssh')
      .replace(`http://qiita.com/namiki_b/items/${OTHER}`, '[鍵の話](ssh-keys.md)')
      .replace(`\nhttps://qiita.com/namiki/items/${OTHER}\n`, '\n[鍵の話](ssh-keys.md)\n'),
  );
});

test.each([
  ['[{"id": }]', '1:9\n', 'JSONとして読めません'],
  ['{"includePrivate": false}', '1:1\n', 'Qiitaの記事のJSONではありません'],
])('%s is an error with its position', (text, place, message) => {
  const path = exportFile(text, 'items.json');
  const { status, stderr } = run('import', ['--from', 'qiita', path], { POSTS_DIR: newFolder() });
  expect(status).toBe(1);
  expect(stderr).toContain(`items.json:${place}`);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
});
