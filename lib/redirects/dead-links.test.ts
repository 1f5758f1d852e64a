import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { libraryOf } from './fixtures';

const known = {
  ...libraryOf({ slug: 'コンテナ型仮想化' }, { slug: '花見', publishedOn: '2015-03-01' }),
  rendered: new Map([
    ['花見', { headings: [{ depth: 2, id: '上野公園', text: '' }], html: '<h2 id="上野公園">' }],
  ]),
};

beforeEach(() => {
  vi.resetModules();
  vi.doMock('../../site.config', async (original) => {
    const { default: config } = await original<typeof import('../../site.config')>();
    return { default: { ...config, language: 'en', formerHosts: ['old.example'] } };
  });
});
afterEach(() => vi.doUnmock('../../site.config'));

test.each([
  ['/コンテナ仮想化', null, 'error', '/コンテナ型仮想化'],
  ['/blog/2015/03/09/zzz.html', null, 'error', '/花見'],
  ['qqq.md', null, 'error', 'Check the address'],
  ['./qqq.html', null, 'warning', 'Check the address'],
  ['https://old.example/tweet', null, 'warning', 'Change it to a post'],
  ['/花見#上野', '/%E8%8A%B1%E8%A6%8B#上野', 'warning', '#上野公園'],
])('a dead link to %s names the place and what is near', async (href, to, level, mend) => {
  const { deadLinks } = await import('./dead-links');
  const post = { file: 'x.md', bodyLine: 6 };
  const [problem] = deadLinks(post, [{ href, to, line: 3, column: 4 }], known);
  expect(problem).toMatchObject({ level, file: 'posts/x.md', line: 8, column: 4 });
  expect(problem?.mend).toContain(mend);
});

test('links that lead somewhere are no problem', async () => {
  const { deadLinks } = await import('./dead-links');
  const links = [
    '/archive',
    '/%E8%8A%B1%E8%A6%8B',
    '/%E8%8A%B1%E8%A6%8B?a#%E4%B8%8A%E9%87%8E%E5%85%AC%E5%9C%92',
  ].map((to) => ({ href: to, to, line: 1, column: 1 }));
  expect(deadLinks({ file: 'x.md', bodyLine: 1 }, links, known)).toEqual([]);
});
