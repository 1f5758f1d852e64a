import { expect, test } from 'vitest';
import type { ImportedPost, Note } from '../imported-post';
import { printReport } from './print-report';
import { Report } from './report';

const SHOWN = { isDry: false, advice: ['npm run check'] };

function imported(report: Report, id: string, ...notes: Note[]): void {
  const post: ImportedPost = {
    ...{ id, kind: 'post', title: id, name: id, body: '', format: 'markdown', tags: [] },
    ...{ draft: false, urls: [], notes, comments: [] },
  };
  report.imported(post, `${id}.md`);
}

test('the path of a skipped page is printed percent-decoded, except for control characters', () => {
  const report = new Report();
  report.skipped({ id: '/%E5%A4%9C%0A%1B', why: 'list' });
  const line = printReport(report, { isDry: true, advice: [] }).split('\n').at(-1);
  expect(line).toMatch(/^ {2}× \/夜%0A%1B: /);
});

test('first comes what came and what to do, then the kinds of notes, then the posts', () => {
  const report = new Report();
  imported(
    report,
    'a',
    { level: 'changed', name: 'translated', value: 'raw' },
    { level: 'lost', name: 'keyUnknown', value: 'toc: true' },
    { level: 'lost', name: 'keyUnknown', value: 'math: true' },
  );
  imported(report, 'b', { level: 'lost', name: 'keyUnknown', value: 'toc: false' });
  const text = printReport(report, SHOWN);
  expect(text.split('\n')).toEqual([
    '移した記事',
    '2件を移しました（うち下書き0件）。前に移したもの0件、移せなかったもの0件。',
    '変わったところ1か所、移らなかったところ3か所。',
    '',
    'すること',
    '  npm run check',
    '',
    '種類ごとに',
    '  移らず: 使わない項目です 2件の記事で3か所 (toc ×2、math)',
    '  変更: タグを書き換えました 1件 (raw)',
    '',
    '記事ごとに',
    '  a → a.md',
    '      変更: タグを書き換えました (raw)',
    '      移らず: 使わない項目です (toc: true)',
    '      移らず: 使わない項目です (math: true)',
    '  b → b.md',
    '      移らず: 使わない項目です (toc: false)',
  ]);
});

test('a comment in the front matter of many posts is counted, and one in a single post shown with it', () => {
  const report = new Report();
  const comment = (value: string): Note => ({ level: 'changed', name: 'comment', value });
  imported(report, 'a', comment('# Featured image'), comment('# 写真を足す'));
  imported(report, 'b', comment('# Featured image'));
  imported(report, 'c', comment('# Featured image'));
  const [kinds = '', posts = ''] = printReport(report, SHOWN).split('\n記事ごとに\n');
  expect(kinds).toContain('3件の記事で4か所 (# Featured image ×3、# 写真を足す)');
  expect(posts.match(/(?<=\()# .*(?=\))/g)).toEqual(['# 写真を足す']);
});

test('a file of settings that cannot be read is named before everything else', () => {
  const report = new Report();
  report.skipped({ id: 'hugo.toml', why: 'data', detail: 'line 3' });
  imported(report, 'a');
  expect(printReport(report, SHOWN).split('\n')[1]).toMatch(/^! hugo\.toml line 3: .*元のURL/);
});

test('links and pictures that lead to files now are not counted as changes', () => {
  const report = new Report();
  imported(
    report,
    'a',
    { level: 'changed', name: 'link', value: '/b/' },
    { level: 'changed', name: 'picture', value: 'c.png' },
  );
  expect(printReport(report, SHOWN)).toContain('変わったところ0か所');
});

test('files that may be posts and were not looked at are named before everything else', () => {
  const report = new Report();
  for (const name of ['1', '2', '3', '4', '5', '6', '7']) {
    report.unread({ id: `notes/${name}.md`, why: 'unread' });
  }
  const [, none, unread] = printReport(report, SHOWN).split('\n');
  expect(none).toMatch(/^! 記事が1件も移っていません/);
  expect(unread).toMatch(/^! .*7件.*：notes\/1\.md、.*notes\/5\.md、ほか2件$/);
});

test('posts whose former URL is not known or only assumed are counted once each', () => {
  const report = new Report();
  imported(report, 'a', { level: 'lost', name: 'urlUnknown', value: '' });
  imported(report, 'b', { level: 'changed', name: 'urlAssumed', value: '[slug].astro' });
  imported(report, 'c', { level: 'lost', name: 'keyUnknown', value: 'toc: true' });
  expect(report.unknownUrls()).toBe(2);
});
