import { expect, test } from 'vitest';
import { fixedSource, pageOf, positionsOf } from '../testing/page';
import { addressRunsOn } from './address-runs-on';

test.each([
  ['見よ https://a.example/bを見る', '見よ <https://a.example/b>を見る', '5:4'],
  ['www.a.example/bを見る', '<http://www.a.example/b>を見る', '5:1'],
  ['https://a.example/です。', '<https://a.example/>です。', '5:1'],
  ['（https://a.example/bという記事）', '（<https://a.example/b>という記事）', '5:2'],
  ['https://a.example/aへ', '<https://a.example/a>へ', '5:1'],
  ['見よ https://a.example/dで公開中', '見よ <https://a.example/d>で公開中', '5:4'],
  ['https://a.example/eから', '<https://a.example/e>から', '5:1'],
  ['https://a.example/eまでご連絡を', '<https://a.example/e>までご連絡を', '5:1'],
  ['https://a.example/b/12が好き', '<https://a.example/b/12>が好き', '5:1'],
  ['https://a.example/?q=aで検索', '<https://a.example/?q=a>で検索', '5:1'],
  ['https://a.example/b/へどうぞ', '<https://a.example/b/>へどうぞ', '5:1'],
  ['https://a.example/にあります。', '<https://a.example/>にあります。', '5:1'],
  ['https://a.example/gの記事、', '<https://a.example/g>の記事、', '5:1'],
  ['https://a.example/iと「b」', '<https://a.example/i>と「b」', '5:1'],
  ['https://a.example/b?c=1が参考になる', '<https://a.example/b?c=1>が参考になる', '5:1'],
])('%j is reported and fixed', (text, fixed, position) => {
  const page = pageOf(text);
  expect(positionsOf(addressRunsOn, page)).toEqual([position]);
  expect(fixedSource(addressRunsOn, page)).toBe(page.source.replace(text, fixed));
  expect(positionsOf(addressRunsOn, pageOf(fixed))).toEqual([]);
});

test.each([
  'https://a.example/ を見る',
  'https://a.example/日本語',
  'https://a.example/wiki/Xの悲劇',
  'https://a.example/wiki/Python入門',
  'https://a.example/手紙を書く',
  'https://a.example/あの記事',
  'https://a.example/からあげ',
  'https://a.example/にほんご',
  'https://a.example/のりもの',
  'https://a.example/Dockerで開発環境',
  'https://a.example/Gitの使い方',
  'https://a.example/Rubyとは',
  'https://a.example/2015年まで',
  '<https://a.example/bを>',
  '[https://a.example/bを](/c)',
  'https://a.example/b。これを',
])('%j is not reported', (text) => {
  expect(positionsOf(addressRunsOn, pageOf(text))).toEqual([]);
});
