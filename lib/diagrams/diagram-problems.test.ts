import { expect, test } from 'vitest';
import { diagramProblems } from './diagram-problems';

test('an error in a diagram has its line in the file, and a part without effect is a warning', () => {
  const problems = diagramProblems({ bodyLine: 5, file: 'a.md' }, [
    {
      line: 10,
      column: 3,
      remarks: [
        { name: 'diagramUndrawn', line: 2, value: 'A ?? B' },
        { name: 'diagramIgnored', line: 3, value: 'click A' },
      ],
    },
  ]);
  expect(problems).toMatchObject([
    {
      rule: 'diagramUndrawn',
      level: 'error',
      line: 16,
      column: 3,
      file: expect.stringContaining('a.md'),
    },
    { rule: 'diagramIgnored', level: 'warning', line: 17, column: 3 },
  ]);
  expect(problems[0]?.what).toContain('A ?? B');
  expect(problems[0]?.mend).toContain('npm run diagrams');
});

test('a post without diagrams has no problems', () => {
  expect(diagramProblems({ bodyLine: 1, file: 'a.md' })).toEqual([]);
});
