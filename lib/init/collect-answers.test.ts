import { expect, test } from 'vitest';
import { type AnswerSource, collectAnswers } from './collect-answers';

const nobody: AnswerSource = { options: {}, isYes: false, complain: () => {}, author: '佐藤健' };

/** Answers the questions in this order, and collects questions and complaints. */
function terminal(...answers: string[]) {
  const shown: string[] = [];
  const ask = async (question: string, fallback: string) => {
    shown.push(`${question} [${fallback}]`);
    return answers.shift() ?? '';
  };
  return { shown, source: { ...nobody, ask, complain: (text: string) => shown.push(text) } };
}

test('questions are asked in the language of the first answer; an empty line is the default', async () => {
  const { shown, source } = terminal('en', 'Code at night', '', 'https://me.github.io/blog/');
  const answers = await collectAnswers({ ...source, options: { 'time-zone': 'Europe/London' } });
  expect(answers).toEqual({
    title: 'Code at night',
    author: '佐藤健',
    url: 'https://me.github.io',
    basePath: '/blog',
    language: 'en',
    timeZone: 'Europe/London',
    host: 'vercel',
  });
  expect(shown).toEqual([
    '言葉 / Language (ja, en) [ja]',
    'Title of the blog [My blog]',
    'Who writes (may be empty) [佐藤健]',
    'Public URL [https://example.com]',
    'Host (vercel, cloudflare, github-pages, netlify, node, container) [vercel]',
  ]);
});

test('an answer that cannot be used is asked for again, with the reason', async () => {
  const { shown, source } = terminal(
    'ja',
    '夜のコード',
    '',
    'blog.example.com',
    'https://blog.example.com',
  );
  const { url } = await collectAnswers(source);
  expect(url).toBe('https://blog.example.com');
  expect(shown[4]).toBe(`--url
  url の値 'blog.example.com' は使えません。
  公開するサイトのURLです。https:// か http:// で始め、パスは付けません。
  → こう書いてください: url: 'https://blog.example.com'`);
});

test('with --yes, defaults answer what the options do not', async () => {
  expect(await collectAnswers({ ...nobody, isYes: true })).toEqual({
    title: 'わたしのブログ',
    author: '佐藤健',
    url: 'https://example.com',
    basePath: '',
    language: 'ja',
    timeZone: 'Asia/Tokyo',
    host: 'vercel',
  });
});

test('without a terminal, all missing options are named at once', async () => {
  const options = { language: 'en', title: 'x', author: '' };
  await expect(collectAnswers({ ...nobody, options })).rejects.toThrow(
    'Add --url --time-zone --host, or --yes for the defaults.',
  );
});

test.each<[AnswerSource['options'], string]>([
  [{ language: 'fr' }, '--language cannot be "fr".'],
  [{ language: 'en', host: 'heroku' }, 'Write one of: vercel, cloudflare, github-pages'],
  [{ language: 'en', 'time-zone': 'Asia/Tokio' }, "timeZone: 'Asia/Tokyo'"],
  [{ language: 'en', title: '' }, '--title'],
  [{ language: 'en', title: 'a\nb' }, 'title has a line break'],
  [{ language: 'en', url: 'ftp://example.com' }, '--url'],
  [{ language: 'en', url: 'https://example.com/ブログ' }, '--url'],
])('the options %j are refused with how to mend them', async (options, message) => {
  await expect(collectAnswers({ ...nobody, isYes: true, options })).rejects.toThrow(message);
});
