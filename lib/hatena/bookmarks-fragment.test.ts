import { existsSync, readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { bookmarksFragment } from './bookmarks-fragment';

const comment = (user: string, text: string) => ({
  user,
  text,
  day: '2026-11-03',
  url: `https://b.hatena.ne.jp/entry/12/comment/${user}`,
});
const options = { language: 'ja', url: 'https://blog.example/a', hidden: [] } as const;

function tagsOf(html: string): string[] {
  const tags: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) tags.push(node.tagName);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return tags;
}

describe('the fragment of bookmarks', () => {
  it('has the count, the comments and their days', () => {
    const html = bookmarksFragment(
      { count: 1234, comments: [comment('hanako', 'A & B')] },
      options,
    );
    expect(html).toBe(
      '<details open><summary>1,234人がブックマークしています。</summary>' +
        '<ol aria-label="ブックマークのコメント"><li><p dir="auto">A &amp; B</p>' +
        '<p><bdi>hanako</bdi> <a href="https://b.hatena.ne.jp/entry/12/comment/hanako" ' +
        'rel="nofollow ugc"><time datetime="2026-11-03">2026年11月3日（火）</time></a></p></li></ol></details>',
    );
  });

  it('has only the count when there are no comments', () => {
    expect(bookmarksFragment({ count: 1, comments: [] }, options)).toBe(
      '<p>1人がブックマークしています。</p>',
    );
  });

  it('is empty when there are no bookmarks', () => {
    expect(bookmarksFragment({ count: 0, comments: [] }, options)).toBe('');
  });

  it('omits the people and comments that the owner hides', () => {
    const comments = [comment('hanako', '一'), comment('taro', '二'), comment('jiro', '三')];
    const hidden = ['hanako', 'https://b.hatena.ne.jp/entry/12/comment/jiro'];
    const html = bookmarksFragment({ count: 3, comments }, { ...options, hidden });
    expect([...html.matchAll(/<p dir="auto">(.*?)<\/p>/g)].map(([, text]) => text)).toEqual(['二']);
  });

  it('has 30 comments and a link with the number of the rest', () => {
    const comments = Array.from({ length: 33 }, (_, number) => comment(`user${number}`, '本'));
    const html = bookmarksFragment({ count: 33, comments }, options);
    expect(html.match(/<li>/g)).toHaveLength(30);
    expect(html).toContain(
      '<a href="https://b.hatena.ne.jp/entry/s/blog.example/a">ほかのコメント（3件）</a>',
    );
  });

  const file = '../shared/payloads/xss.json';
  it.skipIf(!existsSync(file))('has no element from the text of a comment', () => {
    const payloads: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const texts = JSON.stringify(payloads).length > 2 ? stringsOf(payloads) : [];
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) {
      const html = bookmarksFragment({ count: 1, comments: [comment('hanako', text)] }, options);
      expect(tagsOf(html), text).toEqual([
        'details',
        'summary',
        'ol',
        'li',
        'p',
        'p',
        'bdi',
        'a',
        'time',
      ]);
    }
  });
});

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
