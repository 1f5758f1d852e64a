import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../cli/testing/run-command';
import { blogFolder, newFolder } from '../testing/blogs';

test('a link to another site without https:// gets it, and one to a file stays one', () => {
  const links = [
    '[a](github.com/aws/b)',
    '[b](www.redis.io)',
    '[c](people.example.org/~d/e.pdf#f)',
    '<a href="Editor.github.io">d</a>',
    '[e](demo.io)',
    '[g](missing.md)',
  ];
  const blog = blogFolder({
    'hugo.toml': 'baseURL = "https://umibe.example.net/"',
    'content/posts/a/index.md': `---\ntitle: 題\n---\n${links.join('\n\n')}\n`,
    'content/posts/a/demo.io': 'demo',
  });
  const posts = newFolder();
  expect(run('import', [blog], { POSTS_DIR: posts }).status).toBe(0);
  const text = readFileSync(join(posts, 'a.md'), 'utf8');
  expect(text).toContain('[a](https://github.com/aws/b)\n\n[b](https://www.redis.io)\n');
  expect(text).toContain('[c](https://people.example.org/~d/e.pdf#f)\n');
  expect(text).toContain('<a href="https://Editor.github.io">d</a>\n\n[e](demo.io)\n');
  expect(text).toContain('[g](https://umibe.example.net/');
});

test('a link to what stayed on the old host keeps its fragment', () => {
  const blog = blogFolder({
    'hugo.toml': 'baseURL = "https://umibe.example.net/"',
    'content/posts/a.md':
      '---\ntitle: 題\n---\n[a](/docs/news.html?v=1#release-1) [b](https://umibe.example.net/docs/#b) <a href="/c#%E5%B7%9D">c</a>\n',
  });
  const posts = newFolder();
  expect(run('import', [blog], { POSTS_DIR: posts }).status).toBe(0);
  const text = readFileSync(join(posts, 'a.md'), 'utf8');
  expect(text).toContain('[a](https://umibe.example.net/docs/news.html?v=1#release-1)');
  expect(text).toContain('[b](https://umibe.example.net/docs/#b)');
  expect(text).toContain('<a href="https://umibe.example.net/c#%E5%B7%9D">');
});
