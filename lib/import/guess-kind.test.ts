import { expect, test } from 'vitest';
import { guessKind, kindByFrontMatter } from './guess-kind';
import { blogFolder, exportFile } from './testing/blogs';

const BLOGS = 'e2e/proofs/import/blogs';

test.each([
  ['blogger', 'blogger'],
  ['ghost/kawabe.ghost.json', 'ghost'],
  ['hatena', 'hatena'],
  ['hexo', 'hexo'],
  ['hugo', 'hugo'],
  ['jekyll', 'jekyll'],
  ['astro', 'astro'],
  ['docusaurus', 'docusaurus'],
  ['medium', 'medium'],
  ['movable-type/export.txt', 'movable-type'],
  ['next', 'next'],
  ['note', 'note'],
  ['note/note-kawabe-1.xml', 'note'],
  ['notion', 'notion'],
  ['qiita/items.json', 'qiita'],
  ['wordpress/export.xml', 'wordpress'],
  ['zenn', 'zenn'],
])('%s is recognised as %s', (path, kind) => {
  expect(guessKind(`${BLOGS}/${path}`)).toBe(kind);
});

test.each([
  ['eleventy', { 'eleventy.config.js': '' }],
  ['eleventy', { 'eleventy.config.ts': '' }],
  ['hugo', { 'config/_default/hugo.yaml': '', 'content/a.md': '' }],
  ['hugo', { 'hugo.json': '{"contentDir":"posts"}', 'posts/a.md': '' }],
  ['jekyll', { '_config.yml': '', Gemfile: '', 'blog/_posts/a.md': '' }],
  ['jekyll', { '_config.yml': '', 'src/_posts/2020-01-02-a.md': '' }],
  ['jekyll', { '_config.yml': '', Rakefile: '', 'source/_posts/2012-01-02-a.markdown': '' }],
  ['jekyll', { '_config.yml': '', Gemfile: '', 'source/_posts/2012-01-02-a.markdown': '' }],
  ['jekyll', { '_config.yml': 'source: source', 'source/_posts/2012-01-02-a.markdown': '' }],
  ['hexo', { '_config.yml': '', 'package.json': '{"dependencies":{"hexo":"7"}}' }],
  ['hexo', { '_config.yml': 'source_dir: source', 'source/_posts/2012-01-02-a.md': '' }],
  [
    'hexo',
    {
      '_config.yml': '',
      Gemfile: '',
      'package.json': '{"dependencies":{"hexo-renderer-ejs":"1"}}',
      'source/_posts/a.md': '',
    },
  ],
  ['next', { 'package.json': '{"devDependencies":{"next":"16"}}' }],
  ['zenn', { 'package.json': '{"dependencies":{"zenn-cli":"0"}}', 'articles/a.md': '' }],
  ['hatena', { 'a.hatenablog.com/entry/a.md': '' }],
  ['hatena', { 'blog.example.com/entry/a.md': '' }],
  ['hatena', { 'entries/a.md': '', 'draft_entries/b.md': '' }],
  [
    'hatena',
    {
      'blogsync.yaml': '',
      'own/a.md': '---\nTitle: 題\nEditURL: https://blog.hatena.ne.jp/a/b/atom/entry/1\n---\n',
    },
  ],
  ['obsidian', { '.obsidian/app.json': '{}' }],
  ['hugo', { 'config/_default/config.yaml': '', 'content/a.md': '' }],
  ['next', { 'packages/web/next.config.mjs': '', 'data/a.md': '' }],
])('a folder of %s is recognised by its configuration', (kind, files) => {
  expect(guessKind(blogFolder(files))).toBe(kind);
});

test('an export in UTF-16 is recognised', () => {
  const text = '\uFEFFAUTHOR: a\nTITLE: 題\n';
  expect(guessKind(exportFile(Buffer.from(text, 'utf16le')))).toBe('movable-type');
  expect(guessKind(exportFile(Buffer.from(text, 'utf16le').swap16()))).toBe('movable-type');
});

test('anything else is not guessed', () => {
  const qiita = '---\ntitle: 題\nignorePublish: false\n---\n';
  const files = {
    'blogsync.yaml': '',
    'qiita/qiita.config.json': '{}',
    'qiita/public/a.md': qiita,
  };
  expect(guessKind(blogFolder(files))).toBeUndefined();
  expect(guessKind(blogFolder({ 'a.md': '# 題' }))).toBeUndefined();
  expect(guessKind(exportFile('<rss><channel><item/></channel></rss>'))).toBeUndefined();
});

test.each([
  [
    'hatena',
    'entry/2020/01/02/a.md',
    'Title: 題\nEditURL: https://blog.hatena.ne.jp/a/b/atom/entry/1',
  ],
  ['qiita', 'public/a.md', "title: 題\nid: '1'\nignorePublish: false"],
  ['zenn', 'a.md', 'title: "題"\nemoji: "🐦"\ntype: "tech"'],
])('a folder of %s without configuration is recognised by a post', (kind, name, fields) => {
  const folder = blogFolder({ 'README.md': '# 題', [name]: `---\r\n${fields}\r\n---\r\n本文\r\n` });
  expect(kindByFrontMatter(folder)).toBe(kind);
});

test('a folder of other Markdown is not recognised', () => {
  const post = '---\ntitle: 題\ntype: tech\n---\nemoji: 🐦\n';
  expect(kindByFrontMatter(blogFolder({ 'a.md': post, 'b.md': '# 題' }))).toBeUndefined();
});
