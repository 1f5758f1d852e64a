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
