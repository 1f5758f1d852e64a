import { expect, test } from 'vitest';
import { itemsIn } from './items';

test('itemsIn returns one article, or several of a list', () => {
  const item = { id: '0a', body: '本文', private: 'false', group: '' };
  expect(itemsIn(item)).toEqual([item]);
  expect(itemsIn([item, item])).toEqual([item, item]);
});

test.each([[{ includePrivate: 'false' }], [['1']], ['text'], [[{ id: '0a' }]]])(
  '%j is not an article',
  (value) => expect(itemsIn(value)).toBeUndefined(),
);
