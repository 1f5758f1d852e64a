import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { libraryOf } from '../../redirects/testing/library';
import { menuFaults } from './menu';

const library = libraryOf({ slug: 'about', kind: 'page' });

/** Level, key and suggestion of each fault. */
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

test('an entry for a page of the blog or another site is accepted', () => {
  expect(faults('/about', '/archive', 'https://example.net/about')).toEqual([]);
});

test('an entry for a missing page is an error that suggests a similar one', () => {
  expect(faults('/about', '/abotu')).toEqual([['error', 'menu[1].path', "path: '/about'"]]);
  expect(faults('/blog/about')).toEqual([['error', 'menu[0].path', "path: '/about'"]]);
  expect(faults('/写真')).toEqual([['error', 'menu[0].path', '']]);
});

test('with another folder of posts, an entry for a missing page is a warning', () => {
  expect(faultsOf(['/写真'], resolve('elsewhere'))).toEqual([['warning', 'menu[0].path', '']]);
  expect(faultsOf(['/about.pdf'], resolve('elsewhere'))).toEqual([['error', 'menu[0].path', '']]);
});

test('an entry for a missing file is an error', () => {
  expect(faults('/about.pdf')).toEqual([['error', 'menu[0].path', '']]);
});
