import { expect, test } from 'vitest';
import { translateFences } from './fences';

// https://hexo.io/docs/tag-plugins#Backtick-Code-Block
test.each([
  ['properties /boot/loader.conf', 'properties:/boot/loader.conf'],
  ['js 題 の名', 'js title="題 の名"'],
  ['js a.js {1,3}', 'js:a.js {1,3}'],
  ['js a.js mark:1,3-4 first_line:10', 'js:a.js {1,3-4} showLineNumbers=10'],
  ['js line_number:false', 'js line_number:false'],
  ['js', 'js'],
  ['js:a.js', 'js:a.js'],
  ['js title="a.js"', 'js title="a.js"'],
  ['js {2}', 'js {2}'],
  ['diff js', 'diff js'],
  ['diff_js a.js', 'diff_js:a.js'],
  ['diff 変更 した所', 'diff title="変更 した所"'],
  ['diff a.js', 'diff:a.js'],
  ['yml _config.yml >folded', 'yml:_config.yml'],
  ['diff 「押すと 見える」 >folded', 'diff title="「押すと 見える」"'],
  ['js >unfolded', 'js'],
])('the line after the fence %j becomes %j', (before, after) => {
  expect(translateFences(`\`\`\`${before}\na\n\`\`\``)).toBe(`\`\`\`${after}\na\n\`\`\``);
});

test('a link after the title comes before the code', () => {
  const source = '``` js hello.js https://example.org/hello.js 全体\nf();\n```';
  expect(translateFences(source)).toBe(
    '[全体](https://example.org/hello.js)\n\n```js:hello.js\nf();\n```',
  );
});

test('a fence inside a longer one is unchanged', () => {
  const source = '````\n```js a.js\n```\n````';
  expect(translateFences(source)).toBe(source);
});
