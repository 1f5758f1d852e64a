import { expect, test } from 'vitest';
import type { ImportedPost } from '../imported-post';
import { notesOf } from '../testing/blogs';
import { translateMdx } from './mdx';

function translate(body: string): { markdown: string; notes: string[] } {
  const post = { body, notes: [] } as unknown as ImportedPost;
  return { markdown: translateMdx(post).trim(), notes: notesOf(post) };
}

test.each([
  // Statements.
  ["import A from './a';\nimport B from './b';\n\nWords.", 'Words.', []],
  ['export const metadata = {\n  title: `A`,\n\n  b: [1],\n};\n\nWords.', 'Words.', []],
  ['import of wood is dear.', 'import of wood is dear.', []],
  ['```js\nimport a from "a";\n```', '```js\nimport a from "a";\n```', []],
  // A block that begins on the line of a list item, and a line in code that looks like a fence.
  [
    '- ```\n  a\n  ```\n\n```js\nimport a from "a";\n```',
    '- ```\n  a\n  ```\n\n```js\nimport a from "a";\n```',
    [],
  ],
  ['```md\n```js\nimport a from "a";\n```', '```md\n```js\nimport a from "a";\n```', []],
  ['export const B = () => <b>x</b>;\n\nWords.', 'Words.', ['lost untranslated export']],
  // Expressions.
  ['a {/* not shown */}b', 'a <!-- {/* not shown */} -->b', []],
  ['{/* not\nshown */}\n\na', '<!-- {/* not shown */} -->\n\na', []],
  ['a{" "}b {\'c\'} {`d`} {7}', 'a b c `d` 7', []],
  ['The sum is {1 + 1} here.', 'The sum is <!-- {1 + 1} --> here.', ['lost untranslated {1 + 1}']],
  ['Let $x_{n}$ and $$\\frac{a}{b}$$.', 'Let $x_{n}$ and $$\\frac{a}{b}$$.', []],
  ['{漢字|かんじ} \\{a\\} `{b}`', '{漢字|かんじ} \\{a\\} `{b}`', []],
  // HTML as JSX writes it.
  [
    '<div className="a" style={{ color: "red" }} onClick={() => go({})}>b</div>',
    '<div class="a">b</div>',
    [],
  ],
  [
    'a<br />b <iframe src="https://a.example" allowFullScreen />',
    'a<br>b <iframe src="https://a.example" allowFullScreen></iframe>',
    [],
  ],
  [
    'See <https://a.example/b> and <a@b.example>, 1 < 2.',
    'See <https://a.example/b> and <a@b.example>, 1 < 2.',
    [],
  ],
  // MDX reads the text in a tag as Markdown.
  [
    '<div>\n  **a**\n    ```js\n    b\n    ```\n</div>\nc',
    '<div>\n\n**a**\n  ```js\n  b\n  ```\n\n</div>\n\nc',
    [],
  ],
  [
    '<Steps>\n      1. a\n         - b\n</Steps>',
    '<!-- <Steps> -->\n\n1. a\n   - b',
    ['lost untranslated <Steps>'],
  ],
  ['- <b>\n  a\n  </b>\n  , c\n<i>\nd\n</i>', '- <b>\n  a\n  </b>\n  , c\n<i>\nd\n</i>', []],
  // Components with a meaning here.
  [
    'import sea from \'./sea.png\';\n\n<Image src={sea} alt="The sea" width={640} />',
    '![The sea](./sea.png)',
    ['changed translated <Image>'],
  ],
  [
    '<Figure src="/a.png" caption="A sea" />',
    '![](/a.png "A sea")',
    ['changed translated <Figure>'],
  ],
  [
    'Go <Link href="/a" prefetch>there</Link>.',
    'Go <a href="/a">there</a>.',
    ['changed translated <Link>'],
  ],
  ['<YouTube id="abc" />', 'https://www.youtube.com/watch?v=abc', ['changed translated <YouTube>']],
  ['<Tweet id="123" />', 'https://x.com/i/status/123', ['changed translated <Tweet>']],
  [
    '<SitePanel url="https://a.example/" />',
    'https://a.example/',
    ['changed translated <SitePanel>'],
  ],
  [
    '<LinkCard url="https://a.example/" />',
    'https://a.example/',
    ['changed translated <LinkCard>'],
  ],
  [
    '<TextBlock blockType="warning">\nWords.\n</TextBlock>',
    ':::note warn\nWords.\n:::',
    ['changed translated <TextBlock>'],
  ],
  [
    '<SizedBox type="wide">\nWords.\n</SizedBox>',
    '<!-- <SizedBox type="wide"> -->\n\nWords.',
    ['lost untranslated <SizedBox type="wide">'],
  ],
  [
    '<Callout type="warning" title="Mind">\nWords **here**.\n</Callout>',
    ':::note warn\n**Mind**\n\nWords **here**.\n:::',
    ['changed translated <Callout>'],
  ],
  [
    '<Accordion summary="Don\'t > open">\nWords.\n</Accordion>',
    ":::details Don't > open\nWords.\n:::",
    ['changed translated <Accordion>'],
  ],
  [
    '<Note by="A friend">\na\n</Note>',
    ':::note info\na\n:::',
    ['lost untranslated <Note by="A friend">', 'changed translated <Note>'],
  ],
  // Words that the embed does not show.
  [
    '<YouTube id="abc" title="海の歌" />',
    'https://www.youtube.com/watch?v=abc\n\n<!-- <YouTube id="abc" title="海の歌" /> -->',
    ['lost untranslated <YouTube id="abc" title="海の歌" />'],
  ],
  [
    '<Image src="/a.png" alt="A sea" title="By me" caption="In *May*" />',
    '![A sea](/a.png "In *May*")<!-- <Image src="/a.png" alt="A sea" title="By me" caption="In *May*" /> -->',
    ['lost untranslated <Image src="/a.png" alt="A sea" title="By me" caption="In *May*" />'],
  ],
  [
    '<Link href="/a" title="Go on">b</Link>',
    '<a href="/a" title="Go on">b</a>',
    ['changed translated <Link>'],
  ],
  [
    '<Tip>\n\n<Note>\na\n</Note>\n\n</Tip>',
    '::::note info\n\n:::note info\na\n:::\n\n::::',
    ['changed translated <Tip>', 'changed translated <Note>'],
  ],
  // Components that are unknown: the words stay.
  [
    'a <Shiny>words</Shiny> b <Counter start={{ a: "}" }} />.',
    'a <!-- <Shiny> -->words b <!-- <Counter start={{ a: "}" }} /> -->.',
    ['lost untranslated <Shiny>', 'lost untranslated <Counter start={{ a: "}" }} />'],
  ],
  [
    '<Box\n  text="Two words"\n  items={[\n    1,\n  ]}\n/>',
    'Two words <!-- <Box text="Two words" items={[ 1, ]} /> -->',
    ['lost untranslated <Box text="Two words" items={[ 1, ]} />'],
  ],
  ['<>a</>', 'a', []],
  [
    '<Live code={`let a;`} />words',
    'words <!-- <Live code={`let a;`} /> -->',
    ['lost untranslated <Live code={`…`} />'],
  ],
  ['`<Shiny>`\n\n```jsx\n<Shiny a={b} />\n```', '`<Shiny>`\n\n```jsx\n<Shiny a={b} />\n```', []],
])('the MDX %j becomes %j, and %j is reported', (body, markdown, notes) => {
  expect(translate(body)).toEqual({ markdown, notes });
});

test('a long text of unclosed tags and braces takes no long time', () => {
  const body = '<A b={ '.repeat(3000);
  expect(translate(body).markdown).toBe(body.trim());
});
