import { expect, test } from 'vitest';
import { diagramResolver } from '../diagrams/resolve-diagram';
import { renderMarkdown } from './render';
import type { ResolvedPicture } from './resolved-picture';

const NONE = async () => undefined;
const ARCHIVED: ResolvedPicture = {
  kind: 'remote',
  address: 'https://x.example/a.png',
  dead: true,
};

/** A post without words of its own, with all that the pipeline adds words to. */
const SOURCE = `[toc]

# A

> [!NOTE]
> a

:::message alert
a
:::

:::details
a
:::

a[^1]

[^1]: a

| a |
| - |
| a |

- [x] a
- [ ] a

[![](b.png)](b)

![](https://x.example/a.png)

https://youtu.be/abc

<script src="https://x.example/a.js"></script>

<iframe src="https://x.example/a"></iframe>

<video src="a.mp4"></video>

\`\`\`js showLineNumbers
a
\`\`\`

:::code-group

\`\`\`sh [a]
a
\`\`\`

:::

\`\`\`mermaid
graph LR
  a --> b
\`\`\`
`;

function render(language: 'ja' | 'en') {
  return renderMarkdown(
    SOURCE,
    { file: 'a.md', bodyLine: 1, language },
    () => null,
    new Map(),
    async (source) => (source.startsWith('https:') ? ARCHIVED : undefined),
    NONE,
    diagramResolver(new Map(), language),
  );
}

test('an English post gets English words only', async () => {
  const { html } = await render('en');
  const words = ['Contents', 'Note', 'Caution', 'Details', 'Footnotes', 'Back to reference 1'];
  const names = ['"Table"', 'Done', 'To do', 'Open the page', 'archived copy', 'Watch'];
  const others = ['See it at x.example', 'Open a.mp4', 'Line 1', 'Code to show', 'Diagram'];
  for (const word of [...words, ...names, ...others]) expect(html).toContain(word);
  expect(html).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（）「」、]/u);
});

test('a Japanese post gets Japanese words', async () => {
  const { html } = await render('ja');
  const words = ['目次', '補足', '警告', '詳細', '脚注', '本文の1へ戻る', '表', '済み', '未了'];
  const others = [
    'のページを開く',
    '保存された画像',
    'x.exampleで見る',
    'a.mp4を開く',
    '1行目',
    '図',
  ];
  for (const word of [...words, ...others, '表示するコード']) expect(html).toContain(word);
});
