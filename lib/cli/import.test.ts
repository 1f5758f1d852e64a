import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blogFolder, newFolder } from '../import/testing/blogs';
import { item, wxr } from '../import/testing/wordpress-export';
import { run } from './testing/run-command';

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

const post = (title: string, body: string) =>
  `---\ntitle: ${title}\ndate: 2020-01-02\n---\n${body}`;
const importBlog = (blog: string, posts: string, ...more: string[]) =>
  run('import', ['--from', 'next', blog, ...more], { POSTS_DIR: posts });

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';

test('a post is imported with its image, its links and its former path', () => {
  const blog = blogFolder({
    'posts/a.md': post('一', '![絵](/絵.svg)と[二つめ](/blog/b)\n\n## 見出し\n'),
    'posts/b.md': post('二', '[一つめ](./a.md#見出し)\n'),
    'public/絵.svg': SVG,
    'pages/blog/[slug].js': '',
  });
  const before = filesIn(blog);
  const posts = newFolder();
  const { status, stdout, stderr } = importBlog(blog, posts);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('posts/a.md → a.md');
  expect(filesIn(blog)).toEqual(before);
  const { '.import.jsonl': _, ...files } = filesIn(posts);
  expect(files).toEqual({
    'a.md':
      "---\ntitle: '一'\nslug: 'a'\npublishedOn: 2020-01-02\naliases:\n  - '/blog/a'\n---\n![絵](絵.svg)と[二つめ](b.md)\n\n## 見出し\n",
    'b.md':
      "---\ntitle: '二'\nslug: 'b'\npublishedOn: 2020-01-02\naliases:\n  - '/blog/b'\n---\n[一つめ](a.md#見出し)\n",
    'a/絵.svg': SVG,
  });
});

test('pictures that are in the text itself become files', () => {
  const data = `data:image/svg+xml;base64,${Buffer.from(SVG).toString('base64')}`;
  const blog = blogFolder({ 'posts/a.md': post('一', `![絵](${data})\n\n<img src="${data}">\n`) });
  const posts = newFolder();
  expect(importBlog(blog, posts).status).toBe(0);
  const files = filesIn(posts);
  expect(files['a.md']).toContain('---\n![絵](picture.svg)\n\n<img src="picture.svg">\n');
  expect(files['a/picture.svg']).toBe(SVG);
});

test('the kind of the blog is recognised, and former URLs with a query name the hosts that redirect them', () => {
  const blog = blogFolder({
    'export.xml': wxr(item('本文', { link: 'https://old.example.com/?p=1' })),
  });
  const { status, stdout } = run('import', [join(blog, 'export.xml')], { POSTS_DIR: newFolder() });
  expect(status).toBe(0);
  expect(stdout).toContain('種類はwordpressとみて読みました');
  expect(stdout).toContain('元のURLのうち1件は ?p=12 のような形です');
  expect(stdout).toMatch(/GitHub PagesとCloudflare Pagesでは/);
});

test('a pattern that the former URLs share is suggested, on screen and in the JSON report', () => {
  const named = ['a', 'b', 'c'].map((name) => [`posts/${name}.md`, post(name, '本文')]);
  const blog = blogFolder({ ...Object.fromEntries(named), 'pages/blog/[slug].js': '' });
  const report = join(newFolder(), 'report.json');
  const { stdout } = importBlog(blog, newFolder(), '--report', report);
  expect(stdout).toContain('formerPaths に加えると');
  expect(stdout).toContain("'/blog/:slug'（3件）");
  const { entries, formerPaths } = JSON.parse(readFileSync(report, 'utf8'));
  expect(entries).toHaveLength(3);
  expect(formerPaths).toEqual([{ pattern: '/blog/:slug', posts: 3 }]);
});

test('--dry-run prints the same report and writes nothing', () => {
  const blog = blogFolder({ 'posts/a.md': post('一', '本文') });
  const posts = newFolder();
  const { status, stdout } = importBlog(blog, posts, '--dry-run');
  expect(status).toBe(0);
  expect(stdout).toContain('posts/a.md → a.md');
  expect(readdirSync(posts)).toEqual([]);
});

test('an existing file is never overwritten, not even a post that cannot be read', () => {
  const blog = blogFolder({ 'posts/a.md': post('一', '新'), 'posts/b.md': post('二', '新') });
  const mine = { 'a.md': post('私の', '旧').replace('date', 'publishedOn'), 'b.md': '---\nbroken' };
  const posts = blogFolder(mine);
  expect(importBlog(blog, posts).status).toBe(0);
  const after = filesIn(posts);
  expect(after).toMatchObject(mine);
  expect(after['a-2.md']).toContain('新');
  expect(after['b-2.md']).toContain('新');
});

test('a second run imports only new posts and leaves edited ones unchanged', () => {
  const blog = blogFolder({ 'posts/a.md': post('一', '本文') });
  const posts = newFolder();
  importBlog(blog, posts);
  writeFileSync(join(posts, 'a.md'), '直した');
  writeFileSync(join(blog, 'posts/b.md'), post('二', '本文'));
  const { stdout } = importBlog(blog, posts);
  expect(stdout).toContain('1件を移しました');
  expect(readFileSync(join(posts, 'a.md'), 'utf8')).toBe('直した');
  expect(existsSync(join(posts, 'b.md'))).toBe(true);
});

test('Ctrl-C stops after a complete post, and the next run imports the rest', {
  timeout: 60_000,
}, async () => {
  const count = 800;
  const blog = blogFolder(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `posts/p${index}.md`,
        post(`${index}`, '本文\n'),
      ]),
    ),
  );
  const posts = newFolder();
  const child = spawn(process.execPath, ['lib/cli/start.js', 'import', '--from', 'next', blog], {
    env: { ...process.env, POSTS_DIR: posts },
    stdio: 'ignore',
  });
  while (readdirSync(posts).length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  const { '.import.jsonl': _, ...first } = filesIn(posts);
  expect(code).toBe(130);
  expect(Object.keys(first).length).toBeLessThan(count);
  for (const text of Object.values(first)) expect(text).toMatch(/---\n本文\n$/);
  expect(importBlog(blog, posts).status).toBe(0);
  expect(readdirSync(posts).filter((name) => name.endsWith('.md'))).toHaveLength(count);
});

test('no file outside of the other blog is read', () => {
  const secret = blogFolder({ 'key.png': 'SECRET', 'x.md': post('x', 'SECRET') });
  const blog = blogFolder({
    'posts/a.md': post(
      '一',
      `![a](../../${secret.slice(1)}/key.png) ![b](${secret}/key.png) ![c](link.png)`,
    ),
  });
  symlinkSync(join(secret, 'key.png'), join(blog, 'posts/link.png'));
  symlinkSync(join(secret, 'x.md'), join(blog, 'posts/x.md'));
  const posts = newFolder();
  const { stdout } = importBlog(blog, posts);
  expect(JSON.stringify(filesIn(posts))).not.toContain('SECRET');
  expect(stdout).toContain('posts/x.md: フォルダーの外か、ないファイルへのリンクです');
});

test.each([
  [['--from', 'geocities', '.'], '「geocities」は知らない種類です'],
  [['lib/posts'], '--from'],
  [['--from', 'next'], '古いブログのフォルダーかファイル'],
  [['--from', 'next', 'no-such-folder'], 'no-such-folder がありません'],
  [['--from', 'next', 'package.json'], 'フォルダーではありません'],
  [['--from', 'wordpress', 'lib'], '書き出したファイル'],
])('%j fails with a message and without a stack', (args, message) => {
  const { status, stderr } = run('import', args, { POSTS_DIR: newFolder() });
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('a blog in a folder of a repository is found there, and what lies outside it is named', () => {
  const blog = blogFolder({
    'site/hugo.toml': "baseURL = 'https://old.example.org/'\n",
    'site/content/posts/a.md': post('一', '文\n'),
    'notes/b.md': post('外', '文\n'),
  });
  const { status, stdout } = run('import', [blog, '--dry-run'], { POSTS_DIR: newFolder() });
  expect(status).toBe(0);
  expect(stdout).toContain('種類はhugoとみて読みました');
  expect(stdout).toContain('その中の site をブログとして読みました');
  expect(stdout).toContain('content/posts/a.md → a.md');
  expect(stdout).toContain(
    '読まれていません。この種類のブログが記事を置く場所にないためです：notes/b.md',
  );
});

test('links of a site below a path lead to its posts and to the front page', () => {
  const blog = blogFolder({
    '_config.yml': 'url: https://old.example.org/b\nroot: /b/\npermalink: :title/\n',
    'source/_posts/a.md': post(
      '一',
      '[家](/b/) [家](https://old.example.org/b) [二](/b/c/) [二](/c)\n',
    ),
    'source/_posts/b.md': post('二', '文\n'),
    'source/_posts/c.md': post('三', '文\n'),
  });
  const posts = newFolder();
  expect(run('import', ['--from', 'hexo', blog], { POSTS_DIR: posts }).status).toBe(0);
  expect(filesIn(posts)['a.md']).toContain('[家](/) [家](/) [二](c.md) [二](c.md)');
});

test('of several blogs in a repository, and of an archive, the message says what to name', () => {
  const blog = blogFolder({
    'a/hugo.toml': '',
    'b/_config.yml': '',
    'b/Gemfile': '',
    'c.zip': 'PK',
  });
  const posts = { POSTS_DIR: newFolder() };
  expect(run('import', [blog], posts).stderr).toContain(
    '1つ指定してください：a (hugo), b (jekyll)',
  );
  const { status, stderr } = run('import', ['--from', 'note', join(blog, 'c.zip')], posts);
  expect(status).toBe(1);
  expect(stderr).toContain('圧縮されたままです。展開して');
});
