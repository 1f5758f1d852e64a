import { expect, test } from 'vitest';
import { renderMarkdown } from './render';

test.each([
  ['見よ https://a.example/。次', 'https://a.example/', '見よ https://a.example/。次'],
  ['（https://a.example/b）次', 'https://a.example/b', '（https://a.example/b）次'],
  ['「https://a.example/b」次', 'https://a.example/b', '「https://a.example/b」次'],
  ['www.a.example、次', 'http://www.a.example', 'www.a.example、次'],
  [
    'https://a.example/b_（c）。次',
    'https://a.example/b_%EF%BC%88c%EF%BC%89',
    'https://a.example/b_（c）。次',
  ],
  [
    'https://a.example/綴り 次',
    'https://a.example/%E7%B6%B4%E3%82%8A',
    'https://a.example/綴り 次',
  ],
  ['<https://a.example/。> 次', 'https://a.example/%E3%80%82', 'https://a.example/。 次'],
  ['[https://a.example/。](/b) 次', '/b', 'https://a.example/。 次'],
  ['https://a.example/b. 次', 'https://a.example/b', 'https://a.example/b. 次'],
])('%s leads to %s', async (source, address, text) => {
  const rendered = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect([...rendered.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([address]);
  expect(rendered.text).toBe(text);
});
