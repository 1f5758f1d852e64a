import { expect, test } from 'vitest';
import { renderMarkdown } from '../../markdown/render';
import { permalink } from '../../urls';
import { postWith } from '../testing/entries';
import { printMarkdown } from './print-markdown';

test('the front matter has what the page shows, and nothing that only the author knows', async () => {
  const post = postWith({
    title: "花見 'の' 日",
    description: '一行目\n二行目',
    createdAt: new Date('2015-02-18T01:02:03Z'),
    tags: ['花', '春'],
    image: '/hana.jpg',
    lang: 'en',
    math: false,
    aliases: ['/old'],
    publishAt: new Date('2015-02-18T01:02:03Z'),
    body: '本文。\n',
  });
  const rendered = await renderMarkdown(post.body, { file: post.file, bodyLine: 1 });
  expect(await printMarkdown(post, rendered, { bySlug: new Map() })).toBe(
    [
      '---',
      "title: '花見 ''の'' 日'",
      "slug: '花見'",
      'publishedOn: 2015-02-18',
      'createdAt: 2015-02-18 10:02:03 +0900',
      'description: "一行目\\n二行目"',
      "tags: ['花', '春']",
      `image: '${permalink('')}/hana.jpg'`,
      "lang: 'en'",
      'math: false',
      '---',
      '本文。',
      '',
    ].join('\n'),
  );
});

test('a translation names its original once that is published', async () => {
  const post = postWith({ slug: 'a.en', lang: 'en', translationOf: 'a' });
  const rendered = await renderMarkdown(post.body, { file: post.file, bodyLine: 1 });
  const printed = (draft: boolean) =>
    printMarkdown(post, rendered, { bySlug: new Map([['a', postWith({ slug: 'a', draft })]]) });
  expect(await printed(false)).toContain("translationOf: 'a'\n");
  expect(await printed(true)).not.toContain('translationOf');
});
