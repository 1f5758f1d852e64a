import { expect, test } from 'vitest';
import { problemOf } from '../fault';
import { parsePost } from '../parse-post';
import { schemasFor } from './check';

const schemas = schemasFor('Asia/Tokyo');
const parse = (source: string) => parsePost(source, 'a.md', schemas, { timeZone: 'Asia/Tokyo' });
const START = '---\npublishedOn: 2015-02-18\n';
const titled = (lines: string) => `${START}title: t\n${lines}\n---\nbody\n`;

/** The source after an author has replaced the faulty line with the example from the message. */
function applyAdvice(source: string, language: 'ja' | 'en'): string {
  const [fault] = parse(source).faults;
  if (!fault) throw new Error('no fault');
  const { mend, line } = problemOf(fault, 'a.md', language);
  const advice = /(?:例|Example): (.+?)(?:（.*| \(for one.*)?$/.exec(mend)?.[1] ?? mend;
  const lines = source.split('\n');
  const faultyLine = lines[line - 1] ?? '';
  const isWholeKey = advice.startsWith('tags:') && !faultyLine.startsWith('tags:');
  if (isWholeKey) return source.replace(/^tags:(?:\n[ \t].*)*$/m, () => advice);
  lines[line - 1] = (/^[ \t]*/.exec(faultyLine)?.[0] ?? '') + advice;
  return lines.join('\n');
}

// What the author wrote, and the tags that the author meant.
const TAGS: [written: string, meant: string[]][] = [
  ['tags: [#日記, #散歩]', ['日記', '散歩']],
  ['tags: [日記, #散歩]', ['日記', '散歩']],
  ['tags: [#日記, 散歩]', ['日記', '散歩']],
  ['tags: [#日記,#散歩]', ['日記', '散歩']],
  ['tags: [日記, #散歩]\ndescription: d', ['日記', '散歩']],
  ['tags: [#日記, #散歩] # 覚え書き', ['日記', '散歩']],
  ['tags: [日記 #1, 散歩]', ['日記 #1', '散歩']],
  ['tags: [C#, F#, #F]', ['C#', 'F#', 'F']],
  ['tags: ["#日記", #散歩]', ['#日記', '散歩']],
  ['tags: [#日記、#散歩]', ['日記', '散歩']],
  ['tags: [Q: A, b]', ['Q: A', 'b']],
  ['tags: [a, b: c] # note', ['a', 'b: c']],
  ['tags: [@alice, b]', ['@alice', 'b']],
  ['tags: [`code`, b]', ['`code`', 'b']],
  ['tags: [%d, b]', ['%d', 'b']],
  ['tags: [*star, b]', ['*star', 'b']],
  ['tags: [a, &b]', ['a', '&b']],
  ['tags: [!x, b]', ['!x', 'b']],
  ['tags: [!x y, b]', ['!x y', 'b']],
  ['tags: [{a}, b]', ['{a}', 'b']],
  ['tags: [[a]]', ['a']],
  ['tags: [[a, b]]', ['a', 'b']],
  ['tags: [[a], [b, #c]]', ['a', 'b', 'c']],
  ['tags: [|, >]', ['|', '>']],
  ['tags: ["a" b, c]', ['"a" b', 'c']],
  ["tags: [it's, @x]", ["it's", '@x']],
  ['tags: [a, b], c', ['a', 'b', 'c']],
  ['tags: [- a, b]', ['- a', 'b']],
  ['tags: - a', ['a']],
  ['tags: a: b', ['a: b']],
  ['tags: @a', ['@a']],
  ['tags: @a, b', ['@a', 'b']],
  ['tags: `a`', ['`a`']],
  ['tags: *a', ['*a']],
  ['tags: #日記', ['日記']],
  ['tags: #日記 #散歩', ['日記', '散歩']],
  ['tags: #日記, #散歩', ['日記', '散歩']],
  ['tags: 日記 #散歩', ['日記', '散歩']],
  ['tags: [日記] #散歩', ['日記', '散歩']],
  ['tags: a, b', ['a', 'b']],
  ['tags: a,b', ['a', 'b']],
  ['tags: Next.js, React', ['Next.js', 'React']],
  ["tags: 'Next.js, React'", ['Next.js', 'React']],
  ['tags: 日記、散歩', ['日記', '散歩']],
  ['tags: [日記、散歩]', ['日記', '散歩']],
  ['tags: 日記，散歩', ['日記', '散歩']],
  ['tags:\n  - #日記', ['日記']],
  ['tags:\n  - a\n  - #b', ['a', 'b']],
  ['tags:\n  - a: b\n  - c', ['a: b', 'c']],
  ['tags:\n  - c\n  - a: b', ['c', 'a: b']],
  ['tags:\n  - @a\n  - c', ['@a', 'c']],
  ['tags:\n  - *a', ['*a']],
  ['tags:\n  - !a', ['!a']],
  ['tags:\n  - &a b', ['&a b']],
  ['tags:\n  - `a`', ['`a`']],
  ['tags:\n  - %a', ['%a']],
  ['tags:\n  - "a" b', ['"a" b']],
  ['tags:\n  - {a}', ['{a}']],
  ['tags:\n  - [a]', ['a']],
  ['tags:\n  - a, b\n  - c', ['a', 'b', 'c']],
];

test.each(TAGS)(
  'after the suggested correction of %j, the post has the tags that the author meant',
  (written, meant) => {
    for (const language of ['ja', 'en'] as const) {
      const { post, faults } = parse(applyAdvice(titled(written), language));
      expect(faults).toEqual([]);
      expect(post?.tags).toEqual(meant);
    }
  },
);

test('several faults can be corrected one after the other', () => {
  const once = applyAdvice(titled('tags:\n  - a\n  - #b\n  - c: d'), 'ja');
  expect(parse(applyAdvice(once, 'ja')).post?.tags).toEqual(['a', 'b', 'c: d']);
});

test.each([
  ["title: it's: so", "it's: so"],
  ["title: 'it's'", "it's"],
  ["title: 'it's' # note", "'it's' # note"],
  ['title: "a" b', '"a" b'],
  ["title: 'a' or 'b'", "'a' or 'b'"],
  ["title: 'rock 'n' roll'", "rock 'n' roll"],
  ['title: [Rails] 5: news', '[Rails] 5: news'],
  ['title: [Rails]', '[Rails]'],
  ['title: {a: b}', '{a: b}'],
  ['title: a: b # c', 'a: b # c'],
  ['title: C# と #2', 'C# と #2'],
  ['title: #1', '#1'],
  ['title: *b* c', '*b* c'],
  ['title: *b', '*b'],
  ['title: &b c', '&b c'],
  ['title: !b c', '!b c'],
  ['title: @b', '@b'],
  ['title: `b`', '`b`'],
  ['title: %b', '%b'],
  ['title: - b', '- b'],
  ['title: , b', ', b'],
  ['title: | b', '| b'],
  ['title: > b', '> b'],
])(
  'after the suggested correction of %j, the post has the title that the author meant',
  (written, meant) => {
    for (const language of ['ja', 'en'] as const) {
      const { post, faults } = parse(applyAdvice(`${START}${written}\n---\n`, language));
      expect(faults).toEqual([]);
      expect(post?.title).toBe(meant);
    }
  },
);

test.each([
  ['aliases: [/a: b, /c]', ['/a:%20b', '/c']],
  ['aliases:\n  - /a: b', ['/a:%20b']],
])(
  'after the suggested correction of %j, with the space encoded, the post has the alias that the author meant',
  (written, meant) => {
    const corrected = applyAdvice(titled(written), 'ja').replace('a: b', 'a:%20b');
    expect(parse(corrected).post?.aliases).toEqual(meant);
  },
);

test.each([
  ["tags: ['a, b']"],
  ['tags:\n  - "a, b"'],
  ['tags: a b'],
  ['tags: [a, b] # a remark'],
  ['tags: # a remark'],
  ['tags:\n  # - a\n  #- b\n  - c'],
  ['tags:\n  - a # a remark'],
  ['tags: [C#, F#]'],
  ["tags: ['#日記', '#散歩']"],
  ['updatedAt: 2015-02-18 #note'],
  ['tags: [a]\n#slug: b'],
])('%s is no fault', (written) => {
  expect(parse(titled(written)).faults).toEqual([]);
});
