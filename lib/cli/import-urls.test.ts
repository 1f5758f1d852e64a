import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blogFolder, newFolder } from '../import/testing/blogs';
import { run } from './testing/run-command';

const post = (title: string, body: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2020-01-02\n${more}---\n${body}`;
const page = (title: string, body: string) =>
  `<html><head><title>${title} | Old</title></head><body><nav>Home About</nav><article><h1>${title}</h1>${body}</article></body></html>`;

const blog = () =>
  blogFolder({
    'posts/walk.md': post('A walk', 'We walked to the river.\n\n![](walk.svg)\n'),
    'posts/walk.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
    'posts/2.md': post('Second', 'Something else entirely.\n\n```js\na\n```\n'),
    'posts/draft.md': post('Draft', 'Not ready.\n', 'draft: true\n'),
  });

test('every URL of the old site becomes an alias of its post, or is named', () => {
  const posts = newFolder();
  const urls = join(
    blogFolder({
      'sitemap.xml': ['/', '/notes/walk/', '/p/2.html', '/tags/walk/', '/notes/gone/', '/draft']
        .map((path) => `<loc>https://old.example${path}</loc>`)
        .join('')
        .replace(/^/, '<urlset>'),
    }),
    'sitemap.xml',
  );
  const report = join(newFolder(), 'report.json');
  const args = ['--from', 'next', blog(), '--urls', urls, '--report', report];
  const { status, stdout } = run('import', args, { POSTS_DIR: posts });
  expect(status).toBe(0);
  expect(readFileSync(join(posts, 'walk.md'), 'utf8')).toContain("- '/notes/walk/'");
  expect(readFileSync(join(posts, '2.md'), 'utf8')).toContain("- '/p/2.html'");
  expect(stdout).toContain('元のサイトのURL4件のうち2件が');
  expect(stdout).toContain('どの記事にも届きません：/notes/gone/、/draft');
  expect(JSON.parse(readFileSync(report, 'utf8')).comparison.dead).toEqual([
    '/notes/gone/',
    '/draft',
  ]);
});

test('the folder of the built site finds posts by title, and shows what a post lacks', () => {
  const posts = newFolder();
  const site = blogFolder({
    'index.html': page('Old', 'A walk Second'),
    '10/index.html': page('A walk', '<p>We walked to the river.</p><img src="walk.svg">'),
    '11/index.html': page('Second', '<p>Something else entirely.</p><pre>a</pre><p>Appendix</p>'),
  });
  const args = ['--from', 'next', blog(), '--against', site];
  const { stdout } = run('import', args, { POSTS_DIR: posts });
  expect(readFileSync(join(posts, 'walk.md'), 'utf8')).toContain("- '/10/'");
  expect(stdout).toContain('元のサイトのURL2件のうち2件が');
  expect(stdout).toContain('元のページ2件と内容を比べ、1件で');
  expect(stdout).toMatch(/2\.md: 言葉6のうち1がありません（Appendix）/);
  // A second run writes nothing, and compares again.
  expect(run('import', args, { POSTS_DIR: posts }).stdout).toContain(
    '元のサイトのURL2件のうち2件が',
  );
});
