import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli/testing/run-command';
import { blogFolder, newFolder } from './testing/blogs';

test('a draft takes neither the slug nor the URL of a post', () => {
  const blog = blogFolder({
    '_config.yml': 'permalink: /:title/',
    '_drafts/干潟.md': '---\ntitle: 干潟の下書き\n---\n下書き\n',
    '_posts/2020-01-02-干潟.md': '---\ntitle: 干潟\n---\n公開\n',
  });
  const posts = newFolder();
  expect(run('import', ['--from', 'jekyll', blog], { POSTS_DIR: posts }).status).toBe(0);
  expect(readFileSync(join(posts, '干潟.md'), 'utf8')).toContain('公開');
  expect(readFileSync(join(posts, '干潟-2.md'), 'utf8')).not.toContain('aliases');
});
