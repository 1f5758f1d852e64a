import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { libraryOf } from './testing/library';

const library = libraryOf(
  { slug: 'コンテナ型仮想化' },
  { slug: '花見', publishedOn: '2015-03-01' },
);
const whole = libraryOf(...library.posts, { slug: '下書き', draft: true });
const headings = [{ depth: 2, id: '上野公園', text: '' }];
const targets = {
  library,
  whole,
  rendered: new Map([['花見', { headings, ids: ['上野公園', 'mark'] }]]),
};
const post = { file: 'x.md', bodyLine: 6, slug: '花見', publishedOn: '2015-03-01' };

beforeEach(() => {
  vi.resetModules();
  vi.doMock('../../site.config', async (original) => {
    const { default: config } = await original<typeof import('../../site.config')>();
    return { default: { ...config, language: 'en', formerHosts: ['old.example'] } };
  });
});
afterEach(() => vi.doUnmock('../../site.config'));

test.each([
  ['/コンテナ仮想化', 'linkDead', 'error', '/コンテナ型仮想化'],
  ['/blog/2015/03/09/zzz.html', 'linkDead', 'error', '/花見'],
  ['no-such-post', 'linkDead', 'error', 'Check the address'],
  ['foo/bar', 'linkDead', 'error', 'Check the address'],
  ['../nothing/', 'linkDead', 'error', 'Check the address'],
  ['qqq.md', 'linkDead', 'error', 'Check the address'],
  ['./qqq.html', 'linkDead', 'error', 'Check the address'],
  ['/archive/1999', 'linkDead', 'error', 'Check the address'],
  ['/page/7', 'linkDead', 'error', 'Check the address'],
  // The host in the site.config.ts of a new copy of the project.
  ['https://example.com/nothing', 'linkDead', 'warning', 'set url to your own address'],
  ['//example.com/nothing.zip', 'linkFile', 'warning', 'beside the post'],
  ['talk.mp3', 'linkFile', 'error', 'beside the post'],
  ['/files/x.pdf', 'linkFile', 'error', 'beside the post'],
  ['www.example.net/a', 'linkHost', 'error', 'https://www.example.net/a'],
  ['hanako@example.net', 'linkHost', 'error', 'mailto:hanako@example.net'],
  ['/下書き', 'linkUnpublished', 'error', 'Publish that post first'],
  ['https://old.example/tweet', 'linkDeadFormer', 'warning', 'Change it to a post'],
  ['/花見#上野', 'fragmentDead', 'error', '#上野公園'],
  ['/花見#%E4%B8%8A%E9%87%8E', 'fragmentDead', 'error', '#上野公園'],
  ['#上野', 'fragmentDead', 'error', '#上野公園'],
])(
  'a dead link to %s is %s, with its position and the nearest names',
  async (href, rule, level, mend) => {
    const { deadLinks } = await import('./dead-links');
    const [problem] = deadLinks(post, [{ href, to: null, line: 3, column: 4 }], targets);
    expect(problem).toMatchObject({ rule, level, file: 'posts/x.md', line: 8, column: 4 });
    expect(problem?.mend).toContain(mend);
  },
);

test.each([
  ['/archive'],
  ['/archive/2015'],
  ['/'],
  ['/花見'],
  ['花見'],
  ['/花見?a#%E4%B8%8A%E9%87%8E%E5%85%AC%E5%9C%92'],
  ['花見.md#mark'],
  ['#mark'],
  ['#top'],
  ['#'],
  ['#content'],
  ['/花見#:~:text=桜'],
  ['/rss.xml'],
  ['/_images/a.avif'],
])('a link to %s is no problem', async (href) => {
  const { deadLinks } = await import('./dead-links');
  expect(deadLinks(post, [{ href, to: null, line: 1, column: 1 }], targets)).toEqual([]);
});

test('a dead link to the own origin is an error once the owner has set url, and names the origin', async () => {
  vi.stubEnv('SITE_URL', 'https://sato.example');
  const { deadLinks } = await import('./dead-links');
  const href = 'https://sato.example/nothing';
  const [problem] = deadLinks(post, [{ href, to: null, line: 1, column: 1 }], targets);
  vi.unstubAllEnvs();
  expect(problem?.level).toBe('error');
  expect(problem?.why).toContain('https://sato.example is the address of this blog');
});
