import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeRelease } from './take-release';
import { clonedBlog, createRoot, digestsOf, merge, templateBlog, upgrade } from './testing/blogs';
import { VERSIONS } from './testing/engine';
import { commit, digests, gitIn } from './testing/repository';

let root = '';
let engine = '';
beforeAll(() => {
  root = createRoot();
  engine = join(root, 'engine');
}, 120_000);
afterAll(() => rmSync(root, { recursive: true }));

const keepsSamples = () => {
  const blog = clonedBlog(root, 'keeps-samples');
  commit(blog, 'Write', {
    'site.config.ts': "export default {\n  title: '夜のコード',\n  postsPerPage: 5,\n};\n",
    'posts/はじめに.md': '---\ntitle: はじめに\n---\n自分で書き換えました。\n',
    'posts/新しい見本.md': '---\ntitle: 同じ名前\n---\n自分の記事です。\n',
  });
  return blog;
};

const deletesSamples = () => {
  const blog = templateBlog(root, 'deletes-samples');
  commit(blog, 'Write', {
    'site.config.ts': "export default { title: 'Code at night' };\n",
    'posts/はじめに.md': null,
    'posts/写真': null,
    'posts/pages/about.md': null,
    'posts/embeds.lock.json': null,
    'posts/night/walk.md': '---\ntitle: A walk\n---\nAlong the river.\n',
    'public/CNAME': 'blog.example\n',
    'public/sample.svg': '<svg><!-- mine --></svg>\n',
    'site/slots.tsx': 'export default { mine: true };\n',
    'README.md': '# Code at night\n',
    'README.ja.md': null,
    'netlify.toml': '[build]\n',
  });
  return blog;
};

test.each([
  ['keeps the sample posts', keepsSamples],
  ['has deleted the sample posts, and has no history of the engine', deletesSamples],
])(
  'an owner who %s takes ten releases without a conflict or a changed file',
  (_, create) => {
    const blog = create();
    const mine = digestsOf(blog, 'owner');
    const netlify = existsSync(join(blog, 'netlify.toml'));
    for (const [index, to] of VERSIONS.slice(1).entries()) {
      const { conflicts, changed } = upgrade(blog, VERSIONS[index] ?? '', to);
      expect([to, conflicts, changed]).toEqual([to, [], []]);
      expect(digestsOf(blog, 'owner')).toEqual(mine);
    }
    const expected = digestsOf(engine, 'engine');
    const actual = digestsOf(blog, 'engine');
    expect('netlify.toml' in actual).toBe(netlify);
    delete actual['netlify.toml'];
    expect(actual).toEqual(expected);
    expect(gitIn(blog, 'status', '--porcelain')).toBe('');
    expect(gitIn(blog, 'log', '--format=%s', '-1')).toBe('Upgrade to v0.11.0\n');
  },
  120_000,
);

test('edits of the engine are merged and listed, and follow a file that moves', () => {
  const blog = templateBlog(root, 'edits-engine');
  const read = (name: string) => readFileSync(join(blog, name), 'utf8');
  commit(blog, 'Edit', {
    'app/card.tsx': read('app/card.tsx').replace('card, line 20', 'my card'),
    'app/style.css': read('app/style.css').replace('style, line 1\n', 'my style\n'),
    'docs/proofs.md': null,
    'app/mine.tsx': 'export {};\n',
    'package.json': read('package.json').replace('"zod"', '"left-pad": "1.3.0",\n    "zod"'),
  });
  const mine = digestsOf(blog, 'owner');
  for (const [index, to] of VERSIONS.slice(1).entries()) {
    const { conflicts, deleted, isLockStale } = upgrade(blog, VERSIONS[index] ?? '', to);
    expect([to, conflicts, isLockStale]).toEqual([to, [], true]);
    expect(deleted).toEqual(to === '0.10.0' ? ['docs/proofs.md'] : []);
  }
  expect(digestsOf(blog, 'owner')).toEqual(mine);
  expect(read('app/_components/card.tsx')).toMatch(/^\/\/ renamed\n.*\/\/ my card\n/s);
  expect(read('app/style.css')).toMatch(/^\/\/ my style\n.*\/\/ 11\n$/s);
  expect(existsSync(join(blog, 'app/mine.tsx'))).toBe(true);
  expect(existsSync(join(blog, 'docs/proofs.md'))).toBe(false);
  expect(JSON.parse(read('package.json'))).toEqual({
    name: 'tsuzuri',
    version: '0.11.0',
    dependencies: { next: '17.0.0', zod: '4.6.7', 'left-pad': '1.3.0' },
  });
}, 120_000);

test('several releases are taken at once, and from a bundle', () => {
  const blog = templateBlog(root, 'at-once');
  const bundle = join(root, 'engine.bundle');
  gitIn(engine, 'bundle', 'create', '--quiet', bundle, '--all');
  const { conflicts, tree } = merge(blog, '0.1.0', '0.11.0', bundle);
  expect(conflicts).toEqual([]);
  expect(takeRelease({ tree, message: 'x' }, blog, () => undefined)).toBeUndefined();
  expect(digestsOf(blog, 'engine')).toEqual(digestsOf(engine, 'engine'));
});

test('a line that owner and release changed differently is a conflict, and nothing is touched', () => {
  const blog = clonedBlog(root, 'conflict');
  commit(blog, 'Edit', { 'app/list.tsx': '// all mine\n' });
  const before = digests(blog);
  const head = gitIn(blog, 'rev-parse', 'HEAD');
  const { conflicts, changed } = merge(blog, '0.1.0', '0.2.0');
  expect([conflicts, changed]).toEqual([['app/list.tsx'], ['app/list.tsx']]);
  expect(digests(blog)).toEqual(before);
  expect(gitIn(blog, 'rev-parse', 'HEAD')).toBe(head);
  expect(gitIn(blog, 'status', '--porcelain')).toBe('');
});
