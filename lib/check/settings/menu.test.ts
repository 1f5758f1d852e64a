import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { libraryOf } from '../../redirects/testing/library';
import { menuFaults } from './menu';

const library = libraryOf({ slug: 'about', kind: 'page' });

/** Level, key and what to write instead of each fault. */
function faults(...paths: string[]) {
  return faultsOf(paths, resolve('posts'));
}

function faultsOf(paths: readonly string[], folder: string) {
  const menu = paths.map((path) => ({ label: 'x', path }));
  return menuFaults({ menu }, library, folder).map(({ level, fact }) => [
    level,
    fact.key,
    fact.other,
  ]);
}

test('an entry that leads to a page of the blog or elsewhere is right', () => {
  expect(faults('/about', '/archive', 'https://example.net/about')).toEqual([]);
});

test('an entry without its page is an error with the nearest page', () => {
  expect(faults('/about', '/abotu')).toEqual([['error', 'menu[1].path', "path: '/about'"]]);
  expect(faults('/blog/about')).toEqual([['error', 'menu[0].path', "path: '/about'"]]);
  expect(faults('/写真')).toEqual([['error', 'menu[0].path', '']]);
});

test('with another folder of posts, an entry without its page is a warning', () => {
  expect(faultsOf(['/写真'], resolve('elsewhere'))).toEqual([['warning', 'menu[0].path', '']]);
  expect(faultsOf(['/about.pdf'], resolve('elsewhere'))).toEqual([['error', 'menu[0].path', '']]);
});

test('an entry without its file is an error', () => {
  expect(faults('/about.pdf')).toEqual([['error', 'menu[0].path', '']]);
});
