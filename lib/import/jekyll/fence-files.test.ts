import { expect, test } from 'vitest';
import { translateKramdown } from './kramdown';

function translated(text: string): { markdown: string; lost: string[] } {
  const lost: string[] = [];
  return { markdown: translateKramdown(text, (what) => lost.push(what)), lost };
}

// https://chirpy.cotes.page/posts/write-a-new-post/#specifying-the-filename
test.each([
  ['```yaml\na: 1\n```\n{: file="_config.yml" }\n', '```yaml title="_config.yml"\na: 1\n```\n', []],
  [
    "~~~ ruby\n1\n\n2\n~~~\n{: .nolineno file='潮 見.rb'}\n",
    '~~~ ruby title="潮 見.rb"\n1\n\n2\n~~~\n',
    ['{: .nolineno }'],
  ],
  [
    '```\na\n```\n文\n```\nb\n```\n{: title="b.txt"}\n',
    '```\na\n```\n文\n``` title="b.txt"\nb\n```\n',
    [],
  ],
  [
    '````md\n```yaml\na: 1\n```\n{: file="a.yml" }\n````\n',
    '````md\n```yaml\na: 1\n```\n{: file="a.yml" }\n````\n',
    [],
  ],
  ['```js\n1\n```\n{: .nolineno }\n', '```js\n1\n```\n', ['{: .nolineno }']],
])(
  'the name of a file in the list after a code block is the title of the block: %j',
  (text, markdown, lost) => {
    expect(translated(text)).toEqual({ markdown, lost });
  },
);
