import { expect, test } from 'vitest';
import { seeded } from '../testing/seeded';
import { indexOf, postOf, truth } from './testing/search';

const posts = [
  postOf({ title: '読書会の記録', day: '2016-05-01', tags: ['本'], text: '会で本を読みました。' }),
  postOf({
    title: '日記',
    day: '2016-01-01',
    text: 'まとめ\n読書会に行く',
    sections: [['まとめ', 0]],
  }),
  postOf({
    title: '読書会',
    day: '2015-01-01',
    tags: ['本', 'Ruby'],
    text: 'Rubyの本。サーバーはserver。',
  }),
  postOf({
    title: '勉強',
    day: '2014-01-01',
    text: '第一回読書会\n本',
    sections: [['第一回読書会', 0]],
  }),
  postOf({
    title: '遠い',
    day: '2013-02-01',
    text: '版の話。version 2 と猫。ここから長い文が続いて、最後に犬。',
  }),
  postOf({ title: '近い', day: '2012-02-01', text: '猫と犬。' }),
];

const cases: [query: string, result: number[]][] = [
  // Order of the results: exact title, title, heading, text.
  ['読書会', [2, 0, 3, 1]],
  ['読書会 本', [0, 2, 3]],
  ['"読書会に行く"', [1]],
  ['読書会 -Ruby', [0, 3, 1]],
  // Terms that are closer together come first, although the post is older.
  ['猫 犬', [5, 4]],
  ['ver', [4, 2]],
  ['ＶＥＲＳＩＯＮ', [4]],
  ['"version 2"', [4]],
  ['本', [0, 2, 3]],
  ['"version 猫"', []],
  ['会に', [1]],
  ['徳川家康', []],
  ['', []],
  ['-本', []],
  ['"', []],
];

test.each(cases)('the query %s has the posts %j as results', async (query, result) => {
  const index = await indexOf(posts);
  expect(await index.search(query)).toEqual(result);
});

const latin = [
  postOf({ title: 'VirtualBox', text: '㍿とGitHubActionsで、Node.jsのbox-sizing。' }),
  postOf({ title: '日記', text: 'JavaScriptとCafé、Ｋ８ｓ、utf8mb4。GitHub上で公開。' }),
  postOf({ title: '箱', text: 'まとめ\nboxes と script', sections: [['まとめ', 0]] }),
  postOf({ title: 'MongoDB', text: '1passwordとinternationalizationInternals、ПРОГРАММА、box。' }),
];

test.each<[query: string, result: number[]]>([
  ['hub', [0, 1]],
  ['Hub', [0, 1]],
  ['ｈｕｂ', [0, 1]],
  ['hub上', [1]],
  ['"hub上で"', [1]],
  ['hub公開', []],
  ['"ode.js"', [0]],
  ['8mb', [1]],
  ['password', [3]],
  ['k8s', [1]],
  ['afé', [1]],
  ['afe', []],
  ['грамм', [3]],
  // More letters than a piece has.
  ['nternationalization', [3]],
  ['internationalizationinternals', [3]],
  ['nationalizationintern', [3]],
  ['nationalizationextern', []],
  ['internationalizationé', []],
  // Words of one or two letters match at the beginning of a word only.
  ['go', []],
  ['mo', [3]],
  ['"go 言語"', []],
  // A word by itself, the beginning of a word, the inside of a word.
  ['box', [0, 3, 2]],
  ['script', [2, 1]],
  ['hub script', [1]],
  ['tionsで', [0]],
  ['hub -script', [0]],
])('%s is found inside words: in the posts %j', async (query, result) => {
  expect(await (await indexOf(latin)).search(query)).toEqual(result);
});

test('whole words come first, then beginnings of words, then the inside of words', async () => {
  const index = await indexOf([
    postOf({ title: 'radios', text: 'アプリ' }),
    postOf({ title: '一', text: 'radiosのアプリ' }),
    postOf({ title: '二', text: 'ios8のアプリ' }),
    postOf({ title: '三', text: 'radiosでなくiOS、アプリ' }),
    postOf({ title: 'iOS8', text: 'アプリ' }),
  ]);
  expect(await index.search('ios')).toEqual([4, 3, 2, 0, 1]);
  expect(await index.search('アプリ ios')).toEqual([4, 3, 2, 0, 1]);
});

test('a letter of two UTF-16 code units is one letter of a word', async () => {
  const index = await indexOf([postOf({ text: 'a\u{1DF04}bc' }), postOf({ text: 'a\u{1DF05}bc' })]);
  expect(await index.search('\u{1DF04}bc')).toEqual([0]);
  expect(await index.search('\u{1DF04}b')).toEqual([]);
  expect(await index.search('a\u{1DF04}b')).toEqual([0]);
});

test('a year and a tag limit the results', async () => {
  const index = await indexOf(posts);
  expect(await index.search('読書会', { year: '2016' })).toEqual([0, 1]);
  expect(await index.search('読書会', { tag: '本' })).toEqual([2, 0]);
  expect(await index.search('読書会', { year: '2015', tag: 'Ruby' })).toEqual([2]);
  expect(await index.search('読書会', { year: '1999' })).toEqual([]);
});

test('a series limits the results, also together with a year', async () => {
  const parts = posts.map((post, number) => (number % 2 === 0 ? { ...post, series: '会' } : post));
  const index = await indexOf(parts);
  expect(await index.search('読書会', { series: '会' })).toEqual([2, 0]);
  expect(await index.search('読書会', { series: '会', year: '2016' })).toEqual([0]);
  expect(await index.search('読書会', { series: '庭' })).toEqual([]);
  expect(await (await indexOf(posts)).search('読書会', { series: '会' })).toEqual([]);
});

test('a language limits the results', async () => {
  const language = (number: number) => (number === 2 ? 'en' : 'ja');
  const index = await indexOf(
    posts.map((post, number) => ({ ...post, language: language(number) })),
  );
  expect(await index.search('読書会', { language: 'en' })).toEqual([2]);
  expect(await index.search('読書会', { language: 'ja' })).toEqual([0, 3, 1]);
  expect(await index.search('読書会', { language: 'fr' })).toEqual([]);
});

test('a standalone page follows posts of the same rank, and has no year', async () => {
  const page = postOf({ slug: 'about', title: 'この日記について', day: '', text: '読書会の人。' });
  const index = await indexOf([...posts, page]);
  expect(await index.search('日記')).toEqual([1, 6]);
  expect(await index.search('読書会')).toEqual([2, 0, 3, 1, 6]);
  expect(await index.search('読書会', { year: '2016' })).toEqual([0, 1]);
  expect(await index.search('読書会', { year: '' })).toHaveLength(5);
  expect(await index.search('読書会', { tag: '本' })).toEqual([2, 0]);
  expect((await index.post(6)).day).toBe('');
});

test('invisible characters are ignored in posts and in queries', async () => {
  const index = await indexOf([
    postOf({ text: '葛\u{E0100}飾区、ゼロ\u200B幅、ソフト\u00ADハイフン、👩\u200D💻' }),
    postOf({ text: '葛飾区、ゼロ幅、ソフトハイフン、👩' }),
  ]);
  for (const query of [
    '葛飾区',
    '葛\u{E0101}飾\uFE00区',
    'ゼロ幅',
    'ゼロ\u2060幅',
    'ソフ\u00ADトハイフン',
  ]) {
    expect(await index.search(query), query).toEqual([0, 1]);
  }
  expect(await index.search('👩\u200D💻')).toEqual([0]);
  expect(await index.search('👩💻')).toEqual([0]);
  expect(await index.search('\u200B')).toEqual([]);
});

test('a stored post is read unchanged', async () => {
  const { tags: _, ...post } = posts[3] ?? postOf({});
  expect(await (await indexOf(posts)).post(3)).toEqual(post);
});

test('a file that failed is read again, and the failure is not cached', async () => {
  const { SearchIndex } = await import('./query');
  const { buildIndex } = await import('./build-index');
  const { decodeFile } = await import('./decode-file');
  const { version, files } = buildIndex(posts);
  let broken = true;
  const index = await SearchIndex.open(async (name) => {
    const file = Uint8Array.from(files.get(name) ?? []);
    if (broken && name.startsWith('tokens')) file[9] = (file[9] ?? 0) ^ 1;
    return decodeFile(`${version}/${name}`, file);
  });
  await expect(index.search('読書会')).rejects.toThrow('damaged');
  broken = false;
  expect(await index.search('読書会')).toHaveLength(4);
});

test('every part of any text is found exactly where it occurs', async () => {
  const random = seeded(5);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const pool = [
    ...'ああいか漢字検索　 \n、。ーﾊﾟ株㍿aabcR12-+#.é\u0301😀𠮷각\u200d&<"',
    'go',
    'の',
    'ス',
  ];
  for (let run = 0; run < 150; run++) {
    const text = () => Array.from({ length: random() * 40 }, () => pick(pool)).join('');
    const some = Array.from({ length: 1 + random() * 8 }, () => {
      const lines = text()
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      return postOf({ title: text().replace(/\s+/g, ' ').trim() || '題', text: lines.join('\n') });
    });
    const index = await indexOf(some);
    for (let query = 0; query < 30; query++) {
      const source = some[Math.floor(random() * some.length)] ?? postOf({});
      const line = [...pick([source.title, ...source.text.split('\n')])];
      const from = Math.floor(random() * line.length);
      const piece = line
        .slice(from, from + 1 + Math.floor(random() * 8))
        .join('')
        .trim();
      if (piece === '' || piece.includes('"') || piece.normalize('NFKC').trim() === '') continue;
      const result = (await index.search(`"${piece}"`)).sort((a, b) => a - b);
      expect(result, JSON.stringify({ piece, some })).toEqual(truth(some, piece));
    }
  }
});
