import { expect, test } from 'vitest';
import { problemOf } from '../posts/fault';
import { printReport } from './report';
import type { ReportedProblem } from './reported-problem';

const finding: ReportedProblem = {
  level: 'error',
  rule: 'linkDead',
  file: 'posts/a,b: c.md',
  line: 3,
  column: 8,
  what: '100% だめ',
  why: 'なぜ',
  mend: 'こう\n直す',
  edits: [],
};

test('the text format has position, level, rule, message, reason and remedy', () => {
  expect(printReport([finding], 2, 'text', 'ja')).toBe(
    'posts/a,b: c.md:3:8: 誤り [linkDead]\n  100% だめ\n  なぜ\n  → こう\n直す\n\n2件のファイルに、誤りが1件、注意が0件あります。',
  );
  expect(printReport([], 2, 'text', 'en')).toBe('No problem in 2 files.');
});

test('the JSON format contains its version', () => {
  expect(
    JSON.parse(
      printReport([{ ...finding, edits: [{ start: 0, old: '', text: '' }] }], 2, 'json', 'ja'),
    ),
  ).toEqual({
    version: 1,
    files: 2,
    errors: 1,
    warnings: 0,
    findings: [
      {
        rule: 'linkDead',
        level: 'error',
        file: 'posts/a,b: c.md',
        line: 3,
        column: 8,
        what: '100% だめ',
        why: 'なぜ',
        mend: 'こう\n直す',
        fixable: true,
      },
    ],
  });
});

test('the GitHub format is an escaped workflow command', () => {
  expect(printReport([finding], 2, 'github', 'en').split('\n')).toEqual([
    '::error file=posts/a%2Cb%3A c.md,line=3,col=8,title=linkDead::100%25 だめ%0Aなぜ%0A→ こう%0A直す',
    '2 files, errors: 1, warnings: 0.',
  ]);
});

test('no format passes escape sequences or workflow commands of authors on', () => {
  const file = 'posts/a\n::error::b\x1b[31m.md';
  const fault = {
    name: 'tagUnusable',
    fact: { value: 'x\x1b]0;y\x07\n::warning::z\u202e' },
  } as const;
  const problem = { ...problemOf(fault, file, 'en'), rule: 'tagUnusable', edits: [] };
  const text = printReport([problem], 1, 'text', 'en');
  expect(text.split('\n').slice(0, 2)).toEqual([
    'posts/a\\n::error::b\\x1b[31m.md:1:1: error [tagUnusable]',
    '  The tag "x\\x1b]0;y\\x07\\n::warning::z\\u202e" cannot be used.',
  ]);
  const [annotation = '', ...rest] = printReport([problem], 1, 'github', 'en').split('\n');
  expect(annotation).toMatch(
    /^::error file=posts\/a\\n%3A%3Aerror%3A%3Ab\\x1b\[31m\.md,line=1,col=1,title=tagUnusable::The tag "x\\x1b/,
  );
  expect(rest).toEqual(['1 file, errors: 1, warnings: 0.']);
  const json = printReport([problem], 1, 'json', 'en');
  expect(json).toMatch(/^[\n\x20-\x7e→]*$/);
  expect(JSON.parse(json).findings[0].file).toBe(file);
});
