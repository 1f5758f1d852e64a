import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { componentSyntaxProblems } from './component-syntax';

/** Position and message of each problem of a component in `site`. */
async function problems(contents: string) {
  const stdin = { contents, sourcefile: 'site/slots.tsx', loader: 'tsx', resolveDir: '.' } as const;
  const error = await build({ stdin, bundle: true, write: false, logLevel: 'silent' }).catch(
    (thrown: unknown) => thrown,
  );
  return componentSyntaxProblems(error, 'en').map(
    ({ file, line, column, what }) => `${file}:${line}:${column} ${what}`,
  );
}

test('a component that is no valid TypeScript is a problem with its position', async () => {
  expect(await problems('export const a = 1;\nexport const b = <p>a</b>;')).toEqual([
    'site/slots.tsx:2:24 It is not valid TypeScript: Unexpected closing "b" tag does not match opening "p" tag',
  ]);
});

test('an import of a file that does not exist is a problem that names the file', async () => {
  expect(await problems("import { A } from './notise';\nA();")).toEqual([
    'site/slots.tsx:1:19 There is no file or package ./notise.',
  ]);
});

test('other errors are none of the components', () => {
  expect(componentSyntaxProblems(new Error('x'), 'en')).toEqual([]);
});
