import { expect, test } from 'vitest';
import { openZenn } from '../kinds/zenn';
import { blogFolder, notesOf, readAll } from '../testing/blogs';

const chapter = (front: string) => `---\n${front}\n---\n本文\n`;

async function read(config: string, files: Record<string, string>) {
  const book = Object.entries({ 'config.yaml': config, ...files });
  const path = blogFolder(
    Object.fromEntries(book.map(([name, text]) => [`books/harbour-book/${name}`, text])),
  );
  const entries = await readAll(openZenn({ path, timeZone: 'Asia/Tokyo' }));
  return entries.map(
    ({ id, name, title, tags, series, draft, body, image, description, ...rest }) => ({
      ...{ file: id.slice(id.lastIndexOf('/') + 1), name, title, tags, draft, body },
      ...{
        series,
        image,
        description,
        notes: notesOf({ ...rest, id, name, title, tags, draft, body }),
      },
    }),
  );
}

test('a book becomes a post with a list of its chapters, which are a series with the title of the book', async () => {
  const entries = await read(
    'title: 港の本\nsummary: 港の話です。\ntopics: [港]\npublished: true\nprice: 0\ntoc_depth: 2\nchapters:\n  - start\n  - cranes\n',
    {
      'cranes.md': chapter('title: クレーン'),
      'start.md': chapter('title: "はじめ[に]"'),
      'attic.md': chapter('title: 屋根裏'),
      'cover.png': 'PNG',
    },
  );
  const tags = ['港'];
  const part = (order: number) => ({ series: { name: '港の本', order } });
  const common = { tags, draft: false, image: undefined, description: undefined, body: '本文\n' };
  const date = 'changed dayOfFile ';
  expect(entries).toEqual([
    {
      ...{ file: 'config.yaml', name: 'harbour-book', title: '港の本', tags, draft: false },
      ...{ image: 'cover.png', description: '港の話です。' },
      body: '港の話です。\n\n1. [はじめ\\[に\\]](start.md)\n2. [クレーン](cranes.md)\n',
      notes: ['lost keyUnknown toc_depth: 2', date],
    },
    {
      ...{ ...common, ...part(1), file: 'start.md', name: 'harbour-book-start' },
      ...{ title: 'はじめ[に]', notes: [date] },
    },
    {
      ...{ ...common, ...part(2), file: 'cranes.md', name: 'harbour-book-cranes' },
      ...{ title: 'クレーン', notes: [date] },
    },
    {
      ...part(3),
      ...{ ...common, file: 'attic.md', name: 'harbour-book-attic', title: '屋根裏', draft: true },
      notes: [date, 'changed unlisted '],
    },
  ]);
});

test('a chapter that readers had to buy becomes a draft, without a link in the list', async () => {
  const entries = await read('title: 本\npublished: true\nprice: 500', {
    '1.first.md': chapter('title: 一\nfree: true'),
    '2.second.md': chapter('title: 二'),
  });
  expect(entries.map(({ name, draft }) => [name, draft])).toEqual([
    ['harbour-book', false],
    ['harbour-book-first', false],
    ['harbour-book-second', true],
  ]);
  expect(entries[0]?.body).toBe('1. [一](1.first.md)\n2. 二\n');
  expect(entries[0]?.notes).toContain('lost keyUnknown price: 500');
  expect(entries[2]?.notes).toContain('changed visibility price');
});

test('a book that is not published becomes a draft, and so does each chapter', async () => {
  const entries = await read('title: 本\npublished: false\nchapters: [a]', {
    'a.md': chapter('title: 一'),
  });
  expect(entries.map(({ draft }) => draft)).toEqual([true, true]);
  expect(entries[0]?.body).toBe('1. [一](a.md)\n');
});
