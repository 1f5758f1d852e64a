import { expect, test } from 'vitest';
import { renderMarkdown } from '../../markdown/render';
import type { Post } from '../../posts/post';
import { permalink } from '../../urls';
import { postWith, site } from '../testing/entries';
import { printLlms, printLlmsFull } from './llms';

async function text(facts: Partial<Post>, path?: string) {
  const post = postWith(facts);
  return {
    post,
    path,
    rendered: await renderMarkdown(post.body, { file: post.file, bodyLine: 1 }),
  };
}

test('llms.txt has the site, and links to the Markdown of posts and pages', async () => {
  const texts = [
    await text({ title: '[夜] の散歩', slug: '夜', body: '月が出た。' }, '/%E5%A4%9C.md'),
    await text({ title: '花見', description: '見た\n花。', body: 'x' }, '/hana.md'),
    await text({ kind: 'page', title: 'わたし', slug: 'about', body: '' }),
  ];
  expect(printLlms(site, texts)).toBe(
    [
      '# 花と本 & <草>',
      '',
      '> 読んだ本と、見た花。',
      '',
      '## 記事',
      '',
      `- [\\[夜\\] の散歩](${permalink('')}/%E5%A4%9C.md): 月が出た。`,
      `- [花見](${permalink('')}/hana.md): 見た 花。`,
      '',
      '## ページ',
      '',
      `- [わたし](${permalink('')}/about)`,
      '',
    ].join('\n'),
  );
});

test('llms-full.txt has the text of every post, with its URL and day', async () => {
  const texts = [await text({ title: '夜', slug: '夜', body: '[x](/y)\n<!-- secret -->\n' })];
  expect(printLlmsFull(site, texts)).toBe(
    [
      '# 花と本 & <草>',
      '',
      '> 読んだ本と、見た花。',
      '',
      '# 夜',
      '',
      `- URL: ${permalink('')}/%E5%A4%9C`,
      '- 2015-02-18',
      '',
      `[x](${permalink('')}/y)`,
      '<!---->',
      '',
    ].join('\n'),
  );
});
