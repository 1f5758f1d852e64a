import { expect, test } from 'vitest';
import { partsOf, phrases } from './phrases';

test.each([
  ['今日は天気です。', ['今日は', '天気です。']],
  ['Hello, world', ['Hello, world']],
  ['', ['']],
])('%j is split into %j', (text, parts) => {
  expect(phrases(text)).toEqual(parts);
});

// Written by hand: where a typographer would end the line of a title.
test.each([
  '数式と|図と|表を|全部のせた、|とても|長い|記事',
  'Rust と| TypeScript を| 6 言語で|書き比べる',
  'Rust と| TypeScript を| 6言語で|書き比べる',
  '3日間で|学ぶ機械学習',
  '第10回もくもく会に|参加しました',
  '2026年の|ふりかえり',
  '100万件の|データを|1秒で|検索する',
  '5分で|わかる|DNS入門',
  'これからの|フロントエンド開発について|考えたこと',
  'なぜ|私たちは|マイクロサービスを|やめたのか',
  '新卒エンジニアが|1年間で|学んだ|10のこと',
  'Next.js 16の|App Routerを|試してみた',
  'データベース設計の|失敗から|学んだこと',
  '社内|デザインレビュー|勉強会を|開催しました',
  '一日一行の|日記を|つけはじめて|三年になりました',
  '読んでいる|本と、|読み終えた|本',
  'お邪魔した|イベントの|感想と|ご案内',
  '約3分で|終わる|セットアップ',
  '令和8年度の|予算と|￥500の|話',
  'ブログを|書く|理由、|書かない|理由',
  '使い方を|覚えるより|作り直す|ほうが|早い',
  '数式を|含む|記事が|楽しくなる|設定',
  '吾輩は|猫である。|名前は|まだ|無い。',
  '「わかりやすい」|説明とは|何か',
  'キャッシュが|効かない|ときに|確かめること',
  'Dockerを|使わずに|開発環境を|そろえる',
  'MacBook Proを|買い替えた',
  '人工知能研究の|歴史を|ふりかえる',
  '第3版で|変わったこと',
  'Webアクセシビリティ入門',
  '日本語の|組版',
  '強調が|日本語で|効かない|理由',
  'サイトの|設定と|公開',
  '全部のせラーメン',
  'VPNの|ネットワークと|かぶってしまった',
  'お正月の|三が日に読んだ|5冊',
  '毎日|30分だけ|書く',
  '12月25日の|つぶやき',
  '1冊目の|技術書を|書き終えるまで',
  'iPhone 17 Proを|3週間使ってみた',
  '開発環境を|2時間で|作り直した|話',
  'GitHub Actions が| 3 分早くなった',
  '第2章|（前編）を|公開しました',
  'なぜか|動かない、を|調べる',
  'TypeScript 7 へ|移る|前に知っておきたい| 5 つのこと',
  '雪だるまの|つくりかた',
  '「悪い|コード」を|分ける',
  '（仮）の|題名で|書きはじめる',
  '『吾輩は|猫である』とは|何か',
  '「はじめに」から|読む',
])('%s', (title) => {
  expect(phrases(title.replaceAll('|', '')).join('|')).toBe(title);
});

test('the phrases together are the whole text', () => {
  const text = 'Next.jsで作る、Markdownのブログ「綴り」とその仕組みについて';
  expect(phrases(text).join('')).toBe(text);
});

test.each([
  ['6 言語で', ['[6 言語で]']],
  [' TypeScript を', [' ', '[TypeScript を]']],
  ['Next.js 16の', ['Next.js 16の']],
  ['GitHub Actions が', ['GitHub ', '[Actions が]']],
  ['日本語の', ['日本語の']],
  // Too long for a line on a phone, so that it must be able to break at the space.
  ['Supercalifragilisticexpialidocious と', ['Supercalifragilisticexpialidocious と']],
])('the unbreakable parts of %j are in brackets: %j', (phrase, parts) => {
  expect(partsOf(phrase).map(({ text, kind }) => (kind === 'whole' ? `[${text}]` : text))).toEqual(
    parts,
  );
});

test.each([
  ['コンピューターアーキテクチャー', 'long'],
  ['アーキテクチャー', ''],
  ['Supercalifragilisticexpialidocious', ''],
])('the part %s has the kind %j', (word, kind) => {
  expect(partsOf(word)).toEqual([{ text: word, kind }]);
});

test('a word of 100,000 characters takes linear time', () => {
  const before = process.cpuUsage();
  expect(partsOf('あ'.repeat(100_000))).toEqual([{ text: 'あ'.repeat(100_000), kind: 'long' }]);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(500);
});
