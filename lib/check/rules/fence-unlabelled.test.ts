import { expect, test } from 'vitest';
import { pageOf, placesOf } from '../testing/page';
import { fenceUnlabelled } from './fence-unlabelled';

test('a fence without a language is found, in a list too', () => {
  const page = pageOf('```\na\n```\n\n- あ\n  ~~~\n  b\n  ~~~\n');
  expect(placesOf(fenceUnlabelled, page)).toEqual(['5:1', '10:3']);
});

test('a language, a file name, and code by indentation are right', () => {
  const page = pageOf('```ts\na\n```\n\n```:a.txt\nb\n```\n\n    c\n\n````md\n```\nd\n```\n````\n');
  expect(placesOf(fenceUnlabelled, page)).toEqual([]);
});
