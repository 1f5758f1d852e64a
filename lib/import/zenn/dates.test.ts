import { expect, test } from 'vitest';
import { openZenn } from '../kinds/zenn';
import { blogFolder, notesOf, readAll } from '../testing/blogs';

const article = (front: string) => `---\ntitle: 題\npublished: true\n${front}\n---\n`;
const list = {
  articles: [
    {
      ...{ slug: 'night-harbour', path: '/namiki/articles/night-harbour', emoji: '🌊' },
      published_at: '2024-02-26T00:30:00.378+09:00',
      body_updated_at: '2024-03-01T10:00:00.000+09:00',
      ...{ comments_count: 2, liked_count: 30, bookmarked_count: 0 },
    },
    {
      ...{ slug: 'morning-harbour', path: '/namiki/articles/morning-harbour' },
      published_at: '2024-02-26T18:00:00.000+09:00',
      // A post that was scheduled was last changed before it was published.
      body_updated_at: '2024-02-23T18:00:00.000+09:00',
    },
  ],
  next_page: null,
};
const books = {
  books: [{ path: '/namiki/books/harbour-book', published_at: '2021-01-02T12:00:00.000+09:00' }],
};

test('the dates of articles and books are read from the lists of Zenn in the folder', async () => {
  const path = blogFolder({
    'articles/night-harbour.md': article('topics: []'),
    'articles/morning-harbour.md': article('published_at: 2024-02-27'),
    'articles/other-article.md': article('topics: []'),
    'books/harbour-book/config.yaml': 'title: 本\npublished: true\nchapters: [a]',
    'books/harbour-book/a.md': '---\ntitle: 章\n---\n',
    'articles.json': JSON.stringify(list),
    'books.json': JSON.stringify(books),
    'tsconfig.json': '{ // no JSON\n}',
  });
  const source = openZenn({ path, timeZone: 'Asia/Tokyo' });
  const entries = await readAll(source);
  expect(entries.map(({ name, updatedAt }) => [name, updatedAt?.day])).toEqual([
    ['morning-harbour', undefined],
    ['night-harbour', '2024-03-01'],
    ['other-article', undefined],
    ['harbour-book', undefined],
    ['harbour-book-a', undefined],
  ]);
  const [morning, night, other, ...book] = entries;
  // The date in the front matter has precedence.
  expect(morning?.publishedOn).toEqual({ day: '2024-02-27' });
  expect(night?.publishedOn).toEqual({
    day: '2024-02-26',
    instant: new Date('2024-02-25T15:30:00Z'),
  });
  expect(book.map(({ publishedOn }) => publishedOn?.day)).toEqual(['2021-01-02', '2021-01-02']);
  expect(night && notesOf(night)).toEqual([
    'lost keyUnknown comments_count: 2',
    'lost keyUnknown liked_count: 30',
  ]);
  expect(other && notesOf(other)).toEqual(['changed dayOfFile ']);
  expect(book.flatMap(notesOf)).toEqual([]);
  expect(source.skipped()).toEqual([]);
});
