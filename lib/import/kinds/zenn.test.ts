import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../cli/testing/run-command';
import { blogFolder, newFolder, notesOf, readAll } from '../testing/blogs';
import { TINY_PICTURE } from '../testing/tiny-picture';
import { openZenn } from './zenn';

async function read(files: Record<string, string>) {
  const source = openZenn({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });
  return { source, entries: await readAll(source) };
}

/** Runs the import command; returns its output, and the names and texts of the files that it wrote. */
function imported(files: Record<string, string | Uint8Array>, ...more: string[]) {
  const posts = newFolder();
  const { stdout, status } = run('import', ['--from', 'zenn', blogFolder(files), ...more], {
    POSTS_DIR: posts,
  });
  expect(status).toBe(0);
  const names = readdirSync(posts, { recursive: true, encoding: 'utf8' }).sort();
  return { stdout, names, text: (name: string) => readFileSync(join(posts, name), 'utf8') };
}

const article = (front: string, body = '本文\n') => `---\n${front}\n---\n${body}`;
const DATED = 'title: 題\npublished: true\npublished_at: 2022-03-04 09:30';

test('every key of an article is used, or reported with its value', async () => {
  const { entries } = await read({
    'articles/night-harbour.md': article(
      `${DATED}\nemoji: "🌊"\ntype: "tech" # tech: 技術記事\ntopics: ["css", "個人開発"]\npublication_name: minato\nmood: calm`,
    ),
  });
  expect(entries).toMatchObject([
    {
      ...{ id: 'articles/night-harbour.md', title: '題', name: 'night-harbour', draft: false },
      // Zenn reads a time without an offset as Japanese time.
      publishedOn: { day: '2022-03-04', instant: new Date('2022-03-04T00:30:00Z') },
      tags: ['css', '個人開発'],
      urls: [],
    },
  ]);
  expect(entries.flatMap(notesOf)).toEqual([
    'lost keyUnknown mood',
    'changed keyOfTheme emoji: 🌊',
    'changed keyOfTheme type: tech',
    'lost keyUnknown publication_name: minato',
  ]);
});

test.each([
  ['published: true', false],
  ['published: false', true],
  // Zenn publishes only what is marked as published.
  ['emoji: 🌊', true],
])('an article with %s is a draft: %s', async (front, draft) => {
  const { entries } = await read({
    'articles/a.md': article(`title: 題\npublished_at: 2022-03-04\n${front}`),
  });
  expect(entries).toMatchObject([{ draft }]);
});

test('an article without a date has the day of its file, which is reported', async () => {
  const { entries } = await read({ 'articles/a.md': article('title: 題\npublished: true') });
  const [post] = entries;
  expect(post?.publishedOn?.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(post?.publishedOn?.instant).toBeUndefined();
  expect(entries.flatMap(notesOf)).toEqual(['changed dayOfFile ']);
});

test('an article without a date has the day at the beginning of its name', async () => {
  const { entries } = await read({
    'articles/2021-02-03-name.md': article('title: 題\npublished: true'),
    'articles/20210204_name.md': article('title: 題\npublished: true'),
  });
  expect(entries.map(({ publishedOn }) => publishedOn?.day)).toEqual(['2021-02-03', '2021-02-04']);
  expect(entries.flatMap(notesOf)).toEqual([]);
});

test('a file that Zenn does not read is reported', async () => {
  const { entries, source } = await read({ 'articles/old/a.md': article(DATED) });
  expect(entries).toEqual([]);
  expect(source.skipped()).toEqual([{ id: 'articles/old/a.md', why: 'unbuilt' }]);
});

test('notation of Zenn is unchanged except for a formula that contains a link, and images with a size are copied', () => {
  const body =
    ':::message alert\n*潮*と`$`\n:::\n\n@[youtube](abc_DEF)\n\n$A[i](t)$^[注](文)\n\n![絵](/images/絵.png =250x)\n';
  const { names, text, stdout } = imported({
    'articles/night-harbour.md': article(DATED, body),
    'images/絵.png': TINY_PICTURE,
  });
  expect(names).toContain('night-harbour/絵.png');
  expect(text('night-harbour.md')).toBe(
    `---\ntitle: '題'\nslug: 'night-harbour'\npublishedOn: 2022-03-04\ncreatedAt: 2022-03-04 09:30:00 +0900\n---\n${body.replace('/images/', '').replace('$A[i](t)$', () => '$`A[i](t)`$')}`,
  );
  expect(stdout).toContain('、移らなかったところ0か所');
  expect(stdout).toContain('Zennは、元の記事からここへ転送しません');
  expect(stdout).not.toContain('formerHosts');
});

test('links to articles of the author become links to the posts, and other paths of Zenn become absolute URLs', () => {
  const body = [
    '[朝](https://zenn.dev/someone/articles/morning-harbour#波)と[章](/a/books/harbour-book/viewer/cranes)',
    '[人](/other/articles/of-another-author)と[話題](/topics/css)と[ここ](#a)',
    '',
    'https://zenn.dev/someone/articles/morning-harbour',
    '',
    '@[card](https://zenn.dev/someone/books/harbour-book)',
    '',
    '@[card](https://zenn.dev/other/articles/of-another-author)',
    '',
    '```\nhttps://zenn.dev/someone/articles/morning-harbour\n```',
    '',
    '## a',
    '',
  ].join('\n');
  const { text } = imported({
    'articles/night-harbour.md': article(DATED, body),
    'articles/morning-harbour.md': article(DATED.replace('題', '"*朝*の港"'), '## 波\n'),
    'books/harbour-book/config.yaml': 'title: 本\npublished: true\nchapters: [cranes]',
    'books/harbour-book/cranes.md': article('title: 章'),
  });
  expect(text('night-harbour.md').split('---\n')[2]).toBe(
    [
      '[朝](morning-harbour.md#波)と[章](harbour-book-cranes.md)',
      '[人](https://zenn.dev/other/articles/of-another-author)と[話題](https://zenn.dev/topics/css)と[ここ](#a)',
      '',
      '[\\*朝\\*の港](morning-harbour.md)',
      '',
      '[本](harbour-book.md)',
      '',
      '@[card](https://zenn.dev/other/articles/of-another-author)',
      '',
      '```\nhttps://zenn.dev/someone/articles/morning-harbour\n```',
      '',
      '## a',
      '',
    ].join('\n'),
  );
});

test('an image uploaded to Zenn is reported, or copied from the folder of --media', () => {
  const url = 'https://storage.googleapis.com/zenn-user-upload/0123-20220304.png';
  const files = { 'articles/night-harbour.md': article(DATED, `![絵](${url})\n`) };
  expect(imported(files).stdout).toContain(`画像は元のサービスに残っています (${url})`);
  const media = blogFolder({ '0123-20220304.png': 'PNG' });
  const { stdout, names, text } = imported(files, '--media', media);
  expect(stdout).not.toContain(url);
  expect(names).toContain('night-harbour/0123-20220304.png');
  expect(text('night-harbour.md')).toContain('![絵](0123-20220304.png)');
});
