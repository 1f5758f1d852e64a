import { describe, expect, it } from 'vitest';
import { discussionAddress, giscusFrame } from './giscus';

const giscus = {
  repo: 'hanako/blog',
  repoId: 'R_kgDO12345',
  category: 'Announcements',
  categoryId: 'DIC_kwDO12345',
};

describe('giscus', () => {
  it('has a frame of its own origin, for the discussion named by the path', () => {
    const url = new URL(
      giscusFrame(giscus, 'ja', {
        path: '/blog/%E8%8A%B1%E8%A6%8B',
        permalink: 'https://blog.example/blog/%E8%8A%B1%E8%A6%8B',
        description: '"><script>',
      }),
    );
    expect(url.origin + url.pathname).toBe('https://giscus.app/ja/widget');
    expect(url.searchParams.get('repo')).toBe('hanako/blog');
    expect(url.searchParams.get('repoId')).toBe('R_kgDO12345');
    expect(url.searchParams.get('categoryId')).toBe('DIC_kwDO12345');
    expect(url.searchParams.get('term')).toBe('blog/%E8%8A%B1%E8%A6%8B');
    expect(url.searchParams.get('description')).toBe('"><script>');
  });

  it('has a link to its discussions that needs no script', () => {
    const url = new URL(discussionAddress(giscus, '/a'));
    expect(url.origin + url.pathname).toBe('https://github.com/hanako/blog/discussions');
    expect(url.searchParams.get('discussions_q')).toBe('in:title "a"');
  });
});
