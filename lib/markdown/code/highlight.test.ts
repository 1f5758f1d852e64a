import { expect, test, vi } from 'vitest';
import { TimeLimit } from '../time-limit';
import { highlight } from './highlight';

test('code becomes lines of coloured tokens', async () => {
  expect(await highlight('const a = 1; // 注\n"b"', 'ts')).toEqual([
    [
      { text: 'const', kind: 'k' },
      { text: ' a ', kind: '' },
      { text: '= ', kind: 'p' },
      { text: '1', kind: 'n' },
      { text: '; ', kind: 'p' },
      { text: '// 注', kind: 'c' },
    ],
    [{ text: '"b"', kind: 's' }],
  ]);
});

test.each([
  'js',
  'ts',
  'tsx',
  'ruby',
  'python',
  'sh',
  'shell-session',
  'sql',
  'yaml',
  'html',
  'go',
])('no character of %s is lost', async (language) => {
  const code = 'a <b> "c" \'d\' # e\n\n\t{ f: 1 }\n$ g 日本語\n';
  const lines = await highlight(code, language);
  expect(lines?.map((line) => line.map(({ text }) => text).join('')).join('\n')).toBe(code);
});

test.each(['', 'no-such-language', 'constructor', '__proto__'])(
  'the unknown language %j has no colours',
  async (language) => {
    expect(await highlight('a', language)).toBeNull();
  },
);

test('a line of thousands of characters is not highlighted', async () => {
  const code = `const a = "${'x'.repeat(3_000)}";`;
  expect(await highlight(code, 'ts')).toEqual([[{ text: code, kind: '' }]]);
});

test.each(['golang', 'env', 'svg', 'postgresql'])('%s gets colours', async (language) => {
  const lines = await highlight('# "a"\nfunc <a b="c"> 1 = SELECT', language);
  expect(lines?.flat().some(({ kind }) => kind !== '')).toBe(true);
});

test('nothing is printed, however many languages a site has', async () => {
  const warn = vi.spyOn(console, 'warn');
  const languages = [
    'c',
    'cpp',
    'css',
    'diff',
    'java',
    'json',
    'lua',
    'perl',
    'php',
    'rust',
    'toml',
  ];
  for (const language of languages) await highlight('a', language);
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});

test('the colours of Markdown do not depend on the languages that were highlighted before', async () => {
  const code = '---\ntitle: a\n---\n\n```sql\nSELECT 1\n```\n\n<b>x</b>';
  vi.resetModules();
  const alone = await (await import('./highlight')).highlight(code, 'md');
  vi.resetModules();
  const { highlight: later } = await import('./highlight');
  for (const language of ['yaml', 'sql', 'html', 'js']) await later('a: 1', language);
  expect(await later(code, 'md')).toEqual(alone);
  // The front matter and the code of the fence are coloured by their own grammars.
  expect(alone?.flat()).toContainEqual({ text: 'title', kind: 't' });
  expect(alone?.flat()).toContainEqual({ text: 'SELECT ', kind: 'k' });
});

test('code that took too long does not spoil the code after it in the same language', async () => {
  for (const language of ['cpp', 'swift', 'latex', 'julia']) {
    // A grammar takes longer than that to compile.
    const interrupted = highlight('int a;', language, (work) => new TimeLimit(2).run(work));
    await interrupted.catch(() => undefined);
    expect(await highlight('int a;', language)).toHaveLength(1);
  }
});
