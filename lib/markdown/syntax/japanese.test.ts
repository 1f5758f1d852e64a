import { existsSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { loadPosts } from '../../posts/load';

const CORPUS = '../shared/corpus';

afterEach(() => {
  vi.doUnmock('../../../site.config');
  vi.resetModules();
});

/** The pipeline with other settings. */
async function rendererWith(notation: { ruby?: boolean }) {
  vi.resetModules();
  vi.doMock('../../../site.config', async (original) => {
    const { default: config } = await original<typeof import('../../../site.config')>();
    return { default: { ...config, notation } };
  });
  const { renderMarkdown } = await import('../render');
  return async (source: string) =>
    (await renderMarkdown(source, { file: 'a.md', bodyLine: 1 })).html.trim();
}

test('notation.ruby switches ruby, emphasis dots and tate-chu-yoko off', async () => {
  const source = '{漢字|かんじ}、｜漢字《かんじ》、漢字《かんじ》、《《点》》、^12^月、\\《';
  const htmlOf = await rendererWith({ ruby: false });
  expect(await htmlOf(source)).toBe(`<p>${source}</p>`);
});

test('by default, ruby, emphasis dots and tate-chu-yoko are parsed', async () => {
  const htmlOf = await rendererWith({});
  expect(await htmlOf('《《点》》^12^月')).toBe(
    '<p><em lang="ja">点</em><span class="tcy">12</span>月</p>',
  );
});

test.skipIf(!existsSync(CORPUS))(
  'the posts of the corpus, none of which has ruby or tate-chu-yoko, render the same with and without it',
  async () => {
    const options = { timeZone: 'Asia/Tokyo', language: 'ja', includeDrafts: true } as const;
    const { posts } = await loadPosts(CORPUS, options);
    expect(posts.length).toBeGreaterThan(200);
    const [withRuby, without] = [
      await rendererWith({ ruby: true }),
      await rendererWith({ ruby: false }),
    ];
    for (const { body, file } of posts) {
      expect(await withRuby(body), file).toBe(await without(body));
    }
  },
  120_000,
);
