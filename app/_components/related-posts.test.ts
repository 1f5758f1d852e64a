import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { RelatedPosts } from './related-posts';

const alone = { backlinks: [], related: [], sameDay: [], language: 'en' } as const;

test('the only post in its language has no empty navigation', () => {
  expect(renderToStaticMarkup(createElement(RelatedPosts, alone))).toBe('');
});
