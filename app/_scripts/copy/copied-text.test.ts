import { expect, test } from 'vitest';
import { promptPattern } from '../../../lib/markdown/code/prompts';
import { copiedText } from './copied-text';

const PROMPT = new RegExp(promptPattern(['$', '#', '%', '>']));

test.each([
  ['text', 'const a = 1;\n\n  b();', 'const a = 1;\n\n  b();'],
  ['a line that begins with + or -', '- one\n+ two', '- one\n+ two'],
])('%s is copied verbatim', (_, text, copied) => {
  expect(copiedText({ text, signed: false })).toBe(copied);
});

test.each([
  [' a\n-b\n+  c\n d', 'a\n  c\nd'],
  ['-a\n-b', 'a\nb'],
  ['+a\n \n+b', 'a\n\nb'],
  ['if (a) {\n-  b\n+  c\n}', 'if (a) {\n  c\n}'],
  ['+- a list\n-+ b', '- a list'],
  ['- a\n+ b\n  c', 'b\nc'],
  ['+ def f():\n+     x\n  \n+ y', 'def f():\n    x\n\ny'],
  ['-  a\n+  b', '  b'],
])('of the diff %j the code after the change is copied: %j', (text, copied) => {
  expect(copiedText({ text, signed: true })).toBe(copied);
});

test.each([
  ['$ npm ci\nadded 10 packages\n$ npm test', 'npm ci\nnpm test'],
  ['# apt-get update\nReading…\n# reboot', 'apt-get update\nreboot'],
  ['# 依存を入れる\n$ npm ci', 'npm ci'],
  ['$ sudo -i\n# whoami\nroot', 'sudo -i\nwhoami'],
  ['% ls\na.md', 'ls'],
  ['> 1 + 1\n2', '1 + 1'],
  ['$ cat <<END > a\n> b\n> END\n$ ls', 'cat <<END > a\nb\nEND\nls'],
  ['$ npm run build\n\n> blog@1.0.0 build\n> next build\n', 'npm run build'],
  ['$ curl \\\n  -o a \\\n  b\nok', 'curl \\\n  -o a \\\n  b'],
  ['sato@host:~/blog$ ls -l\ntotal 0', 'ls -l'],
  ['[root@host ~]# yum update', 'yum update'],
  ['(venv) $ pip list', 'pip list'],
  ['100% done\n$100 and #1', '100% done\n$100 and #1'],
  ['no prompt\nat all', 'no prompt\nat all'],
  ['$ ls\n$\n$ $SHELL', 'ls\n$SHELL'],
])('of the session %j the commands are copied: %j', (text, copied) => {
  expect(copiedText({ text, signed: false, prompt: PROMPT })).toBe(copied);
});

test('the setting prompts defines how prompts end', () => {
  const text = 'mysql> SELECT 1;\n❯ ls\n$ no prompt here';
  const copied = copiedText({
    text,
    signed: false,
    prompt: new RegExp(promptPattern(['mysql>', '❯'])),
  });
  expect(copied).toBe('SELECT 1;\nls');
});
