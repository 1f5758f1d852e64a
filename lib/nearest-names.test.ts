import { expect, test } from 'vitest';
import { nearest } from './nearest-names';

test.each([
  ['コンテナ仮想化', 'コンテナ型仮想化'],
  ['上野', '上野公園'],
  ['花見の記録', '花見の記録-2'],
  ['はじめての記事', 'はじめて書いた記事'],
  ['about', 'about-me'],
  ['docker-introduction', 'docker-intro'],
  ['kuberentes', 'kubernetes'],
  ['Git-rebase', 'git-rebase'],
  ['typescrpt', 'typescript'],
  ['pyhton', 'python'],
  ['jsno', 'json'],
  ['yamll', 'yaml'],
  ['env', 'dotenv'],
  ['javascrip', 'javascript'],
  ['postPerPage', 'postsPerPage'],
  ['baseUrl', 'url'],
  ['desc', 'description'],
  ['titel', 'title'],
  ['Asia/Tokio', 'Asia/Tokyo'],
  ['ＳＥＡＬ', 'seal'],
])('%s is probably meant to be %s', (text, name) => {
  expect(nearest(text, ['zzz', name, '日本'], 3)).toEqual([name]);
});

test.each([
  ['theme', 'timeZone'],
  ['about', 'a10-Git'],
  ['ansi', 'nsis'],
  ['dos', 'docker'],
  ['dos', 'dot'],
  ['path', 'a-walk'],
  ['https://example.com/path', 'example-of-a-post'],
  ['plugins', 'prompts'],
  ['analytics', 'author'],
  ['logo', 'seal'],
  ['footer', 'formerHosts'],
  ['favicon', 'language'],
  ['console', 'cobol'],
  ['svelte5', 'sql'],
  ['contact', 'container'],
  ['privacy', 'private-host'],
  ['夏の旅', '冬の夜'],
  ['目次', '次の話'],
  ['Mars/Olympus', 'Asia/Tokyo'],
  ['go', 'google'],
])('%s is probably not meant to be %s', (text, name) => {
  expect(nearest(text, [name], 3)).toEqual([]);
});

test('the most similar names come first, at most as many as requested', () => {
  expect(nearest('docker', ['docker-compose', 'dockers', 'podman', 'docker-a'], 2)).toEqual([
    'dockers',
    'docker-a',
  ]);
});
