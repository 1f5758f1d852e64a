import { expect, test } from 'vitest';
import { translateNotices } from './notice-boxes';

// https://chirpy.cotes.page/posts/text-and-typography/#prompts
// https://mmistakes.github.io/minimal-mistakes/docs/utility-classes/#notices
// https://just-the-docs.com/docs/ui-components/callouts/
test.each([
  ['> 潮に注意\n{: .prompt-warning }\n', '> [!WARNING]\n> 潮に注意\n'],
  ['> 一\n>\n> 二\n{: .prompt-info }', '> [!NOTE]\n> 一\n>\n> 二'],
  [
    '前\n\n満潮の前に\n戻ります。\n{: .notice--danger}\n\n後',
    '前\n\n:::note alert\n満潮の前に\n戻ります。\n:::\n\n後',
  ],
  ['文\n{: .notice}', ':::note info\n文\n:::'],
  ['{: .tip }\n文', ':::note info\n文\n:::'],
])('%j becomes a box', (text, expected) => {
  expect(translateNotices(text)).toBe(expected);
});

test.each(['文\n{: .center}', '# 題\n{: .note }', '{: .note }', '| a |\n|---|\n{: .info}'])(
  '%j stays',
  (text) => {
    expect(translateNotices(text)).toBe(text);
  },
);
