import { expect, test } from 'vitest';
import { postWith, site } from '../feeds/testing/entries';
import { cardOfPost } from './card-texts';

test('a card shows the authors of its post, or else the author of the site', () => {
  const authors = {
    hanako: { name: '花子', social: [] },
    ken: { name: '健', social: [] },
  };
  const authorOn = (keys?: string[]) =>
    cardOfPost(postWith({ authors: keys }), { ...site, authors }).author;
  expect(authorOn(['hanako', 'ken'])).toBe('花子、健');
  expect(authorOn(['ken'])).toBe('健');
  expect(authorOn()).toBe('山田 花子');
});
