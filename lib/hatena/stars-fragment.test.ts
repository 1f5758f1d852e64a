import { expect, test } from 'vitest';
import { starsFragment } from './stars-fragment';

const options = { language: 'ja', hidden: [] } as const;

test('the fragment has the number of stars and the people who gave them', () => {
  const html = starsFragment(
    [
      { user: 'hanako', color: 'green', count: 1, quote: '' },
      { user: 'taro', color: 'yellow', count: 1200, quote: 'A & "B" <b>' },
    ],
    options,
  );
  expect(html).toBe(
    '<p>はてなスターが1,201個付いています。</p><ul class="stars" aria-label="はてなスターを付けた人">' +
      '<li><bdi>hanako</bdi> <span class="star" data-color="green">★</span>（緑）</li>' +
      '<li><bdi>taro</bdi> <span class="star" data-color="yellow">★</span>×1200 ' +
      '<q dir="auto">A &amp; &quot;B&quot; &lt;b&gt;</q></li></ul>',
  );
});

test('stars of hidden people are counted, but their names are not shown', () => {
  const stars = [{ user: 'mallory', color: 'red', count: 2, quote: 'x' } as const];
  expect(starsFragment(stars, { ...options, hidden: ['mallory'] })).toBe(
    '<p>はてなスターが2個付いています。</p>',
  );
});

test('the list has 100 people and the number of the rest', () => {
  const stars = Array.from({ length: 130 }, (_, index) => ({
    user: `user${index}`,
    color: 'yellow' as const,
    count: 1,
    quote: '',
  }));
  const html = starsFragment(stars, { language: 'en', hidden: [] });
  expect(html.match(/<li>/g)).toHaveLength(100);
  expect(html).toContain('<p>and 30 more</p>');
});

test('the fragment is empty when there are no stars', () => {
  expect(starsFragment([], options)).toBe('');
});
