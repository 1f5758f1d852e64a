import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientComponentProblems } from './client-components';

test('a client component is reported, except those of the live preview', () => {
  const folder = mkdtempSync(join(tmpdir(), 'app-'));
  mkdirSync(join(folder, '_components'));
  mkdirSync(join(folder, '_preview'));
  const files = {
    '_components/counter.tsx': "// Counts.\n'use client';\nexport function Counter() {}",
    '_components/words.tsx': "export const words = `'use client'`;",
    '_preview/bar.tsx': "'use client';",
    'error.dev.tsx': "'use client';",
    'page.tsx': 'export default function Page() {}',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const problems = clientComponentProblems([folder]);
  expect(problems.map(({ file }) => file)).toEqual([join(folder, '_components/counter.tsx')]);
  expect(problems[0]?.mend).toContain('app/_scripts');
  rmSync(folder, { recursive: true });
});

test('no client component of this project is reported', () => {
  expect(clientComponentProblems()).toEqual([]);
});
