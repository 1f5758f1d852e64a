import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../cli/testing/run-command';
import { blogFolder, newFolder } from '../testing/blogs';

test('posts whose files differ only in their extension or in index both come', () => {
  const blog = blogFolder({
    'hugo.toml': '',
    'content/posts/heron.md':
      '---\ntitle: Heron\n---\nFirst, see [the other](/posts/heron/index.md).\n',
    'content/posts/heron.html': '---\ntitle: Heron\n---\n<p>Second</p>\n',
    'content/posts/heron/index.md': '---\ntitle: Heron\n---\nThird\n',
  });
  const posts = newFolder();
  expect(run('import', ['--from', 'hugo', blog], { POSTS_DIR: posts }).status).toBe(0);
  const files = readdirSync(posts).filter((name) => name.endsWith('.md'));
  expect(files.sort()).toEqual(['heron-2.md', 'heron-3.md', 'heron.md']);
  const texts = files.map((name) => readFileSync(join(posts, name), 'utf8')).join('\n');
  for (const word of ['First', 'Second', 'Third']) expect(texts).toContain(word);
});

test('a page keeps its former URL when a post has the same name', () => {
  const blog = blogFolder({
    '_config.yml': 'permalink: :year/:month/:day/:title/\n',
    'package.json': '{"dependencies":{"hexo":"7"}}',
    'source/_posts/album.md': '---\ntitle: 写真の整理\ndate: 2020-01-02\n---\n文\n',
    'source/album/index.md': '---\ntitle: アルバム\ndate: 2020-01-02\n---\n文\n',
    // Its permalink is the name of another post.
    'source/_posts/b.md': '---\ntitle: 二つ目\ndate: 2020-01-02\npermalink: /a/\n---\n文\n',
    'source/_posts/a.md': '---\ntitle: 一つ目\ndate: 2020-01-02\n---\n文\n',
  });
  const posts = newFolder();
  const { stdout } = run('import', [blog], { POSTS_DIR: posts });
  const titleIn = (file: string) => /title: '(.*)'/.exec(readFileSync(join(posts, file), 'utf8'));
  expect(stdout).not.toContain('元のURLとして使えません');
  expect(titleIn('pages/album.md')?.[1]).toBe('アルバム');
  expect(titleIn('album-2.md')?.[1]).toBe('写真の整理');
  expect(titleIn('a-2.md')?.[1]).toBe('一つ目');
  expect(readFileSync(join(posts, 'b.md'), 'utf8')).toContain("- '/a/'");
});
