import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli/testing/run-command';
import { importPosts } from './import-posts';
import { openAstro } from './kinds/astro';
import { Report } from './report/report';
import { blogFolder, newFolder } from './testing/blogs';

test('a translation with the name of its original gets its language as a suffix, another post a number', () => {
  const blog = blogFolder({
    'hugo.toml':
      'baseURL = "https://example.net"\ndefaultContentLanguage = "ja"\n[languages.ja]\nweight = 1\n[languages.en]\nweight = 2\n',
    'content/posts/niwa.md':
      '---\ntitle: 庭\ndate: 2020-01-02\n---\n[英]({{< ref path="niwa.md" lang="en" >}})\n',
    'content/posts/niwa.en.md':
      '---\ntitle: Garden\ndate: 2020-01-02\n---\n[Japanese]({{< ref path="niwa.md" lang="ja" >}})\n',
    'content/notes/niwa.en.md': '---\ntitle: Another garden\ndate: 2020-01-03\n---\nNote\n',
  });
  const posts = newFolder();
  expect(run('import', ['--from', 'hugo', blog], { POSTS_DIR: posts }).status).toBe(0);
  const textOf = (file: string) => readFileSync(join(posts, file), 'utf8');
  expect(textOf('niwa.md')).toContain('[英](niwa.en.md)');
  expect(textOf('niwa.en.md')).toContain("translationOf: 'niwa'");
  expect(textOf('niwa.en.md')).toContain('[Japanese](niwa.md)');
  expect(textOf('niwa-2.md')).toContain('Another garden');
  expect(textOf('niwa-2.md')).not.toContain('translationOf');
});

test('where the old blog names no language, the version in the language of the site is the original', () => {
  const post = '---\ntitle: 川\ndate: 2020-01-02\nslug: river\n---\n川\n';
  const blog = blogFolder({
    'posts/en/a.md': post,
    'posts/ja/a.md': post,
    'pages/en/posts/[id].js': '',
    'pages/ja/posts/[id].js': '',
  });
  const posts = newFolder();
  expect(run('import', ['--from', 'next', blog], { POSTS_DIR: posts }).status).toBe(0);
  const textOf = (file: string) => readFileSync(join(posts, file), 'utf8');
  expect(textOf('river.md')).toContain("'/ja/posts/river'");
  expect(textOf('river.en.md')).toContain("translationOf: 'river'");
});

test('a name that ends like a translation of a post into its own language gets a hyphen', () => {
  const post = (slug: string, lang: string) =>
    `---\ntitle: ${slug}\ndate: 2020-01-02\nslug: ${slug}\nlang: ${lang}\n---\nWords.\n`;
  const blog = blogFolder({
    'src/content/blog/1.md': post('sea.ja', 'ja'),
    'src/content/blog/2.md': post('sea', 'ja'),
    'src/content/blog/3.md': post('hill.en', 'en'),
    'src/content/blog/4.md': post('hill', 'ja'),
    'src/pages/blog/[slug].astro': '',
  });
  const posts = newFolder();
  expect(run('import', ['--from', 'astro', blog], { POSTS_DIR: posts }).status).toBe(0);
  expect(readdirSync(posts).sort()).toEqual([
    '.import.jsonl',
    'hill.en.md',
    'hill.md',
    'sea-ja.md',
    'sea.md',
  ]);
  expect(readFileSync(join(posts, 'sea-ja.md'), 'utf8')).toContain("- '/blog/sea.ja/'");
});

test('a post in the language of the blog gets the name, even if its translation is read first', async () => {
  const post = (title: string) => `---\ntitle: ${title}\ndate: 2020-01-02\n---\nWords.\n`;
  const show = (lang: string) =>
    `const posts = await getCollection('blog_${lang}'); posts.map((post) => ({ params: { slug: post.slug } })); <Content />`;
  const path = blogFolder({
    'astro.config.mjs': "export default { i18n: { defaultLocale: 'ja', locales: ['ja', 'en'] } };",
    'src/content/blog_en/niwa.md': post('Garden'),
    'src/content/blog_ja/niwa.md': post('庭'),
    'src/pages/blog/en/[slug].astro': show('en'),
    'src/pages/blog/ja/[slug].astro': show('ja'),
  });
  const folder = newFolder();
  await importPosts(openAstro({ path, timeZone: 'Asia/Tokyo' }), {
    ...{ blog: 'b', folder, library: new Map(), isDry: false, report: new Report(), oldPages: [] },
    ...{ progress: () => {}, isStopped: () => false },
  });
  expect(readFileSync(join(folder, 'niwa.md'), 'utf8')).toContain('庭');
  expect(readFileSync(join(folder, 'niwa.en.md'), 'utf8')).toContain("translationOf: 'niwa'");
});
