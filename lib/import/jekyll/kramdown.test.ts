import { expect, test } from 'vitest';
import { translateKramdown } from './kramdown';

function translated(text: string): { markdown: string; lost: string[] } {
  const lost: string[] = [];
  const markdown = translateKramdown(text, (what) => lost.push(what));
  return { markdown, lost };
}

// https://kramdown.gettalong.org/syntax.html
test.each([
  ['attributes of a block', '{:.wide}\n文。\n', '文。\n', ['{:.wide}']],
  ['attributes after a block', '文。\n{: #name lang="ja"}\n', '文。\n', ['{: #name lang="ja"}']],
  ['attributes of a picture', '![絵](a.png){: width="160" }', '![絵](a.png)', ['{: width="160" }']],
  ['attributes of a link', '[先](b){:target="_blank"}です', '[先](b)です', ['{:target="_blank"}']],
  ['attributes in a quotation', '> 文。\n> {: .small}\n', '> 文。\n>\n', ['{: .small}']],
  [
    'destinations with spaces',
    "![a](/i/One's view (of b) c.png) [d](/e f.md 'g') [h](/i(j)) ![k](/l.png =9x9)",
    "![a](</i/One's view (of b) c.png>) [d](</e f.md> 'g') [h](/i(j)) ![k](/l.png =9x9)",
    [],
  ],
  [
    'an attribute right after another one',
    `<ins class="ad"style='width:1px'data-id="2"></ins> <IMG SRC="a.png"ALT="a"/> \`<i a="b"c="d">\``,
    `<ins class="ad" style='width:1px' data-id="2"></ins> <IMG SRC="a.png" ALT="a"/> \`<i a="b"c="d">\``,
    [],
  ],
  [
    'quotation marks in an attribute',
    '<a title="b=\'c\'d=" href="e">',
    '<a title="b=\'c\'d=" href="e">',
    [],
  ],
  ['a table of contents', '* 目次\n{:toc}\n\n# 章\n', '\n[toc]\n\n\n# 章\n', []],
  ['an id of a heading', '## 章 {#chapter}\n文', '<h2 id="chapter">章</h2>\n\n文', []],
  [
    'an id of a heading before a code block',
    '## 章 {#a}\n```\n```',
    '<h2 id="a">章</h2>\n\n```\n```',
    [],
  ],
  [
    'an id of a heading in the list after it',
    '## 章\n{: .wide #chapter}\n文',
    '<h2 id="chapter">章</h2>\n\n文',
    ['{: .wide }'],
  ],
  ['an id of a heading with emphasis', '## *章* {#a}\n', '## <span id="a"></span>*章*\n', []],
  [
    'an abbreviation',
    'HTML\n\n*[HTML]: Hyper Text\n',
    '<abbr title="Hyper Text">HTML</abbr>\n\n',
    [],
  ],
  ['{::options}', '{::options toc_levels="1" /}\n文', '\n文', ['{::…}']],
  ['{::comment}', '{::comment}秘密{:/comment}文', '<!-- 秘密 -->\n文', []],
  ['{::nomarkdown}', '{::nomarkdown}<b>太</b>{:/}', '<b>太</b>', ['{::…}']],
  [
    'Markdown in HTML',
    '<div class="box" markdown="1">\n*文*\n</div>',
    '<div class="box">\n\n*文*\n</div>',
    [],
  ],
  [
    'code, which is unchanged',
    '`{:.note}` と\n\n```\n{:.note}\n```\n',
    '`{:.note}` と\n\n```\n{:.note}\n```\n',
    [],
  ],
  ['braces that are ordinary text', '集合 {a: 1} と {: だけ', '集合 {a: 1} と {: だけ', []],
  [
    'spaces in a destination',
    '![絵](/a b - c.png) [先](d e.md "題")',
    '![絵](</a b - c.png>) [先](<d e.md> "題")',
    [],
  ],
  ['a title after a destination', '[先](a.md "題 目") (b c)', '[先](a.md "題 目") (b c)', []],
  ['a link without a destination', '[*文*]() と [](a)', '*文* と [](a)', ['[*文*]()']],
  ['a formula in text', '速さ $$ v_{1} $$ と $$w$$', '速さ $v_{1}$ と $w$', []],
  ['an escaped formula', '速さ \\\\(v\\_1 \\, w\\\\) と', '速さ $v_1 \\, w$ と', []],
  ['an escaped block of formulas', '\\\\[\na \\\\\\\\ b\n\\\\]', '$$\na \\\\ b\n$$', []],
  ['a formula on lines of its own', '文\n\n$$ v $$\n\n文', '文\n\n$$ v $$\n\n文', []],
  ['a block of formulas', '文\n\n$$\na &= b \\\\\n$$\n', '文\n\n$$\na &= b \\\\\n$$\n', []],
  [
    'HTML with an empty line',
    '<div>\n*一*\n\n    二\n</div>\n*三*',
    '<div>\n*一*\n    二\n</div>\n\n*三*',
    [],
  ],
  ['a list with asterisks', '* 一\n* 二\n', '* 一\n* 二\n', []],
])('kramdown with %s becomes Markdown', (_, source, markdown, lost) => {
  expect(translated(source)).toEqual({ markdown, lost });
});

test('a definition list becomes HTML whose descriptions are Markdown', () => {
  const { markdown } = translated('文\n\n駅弁\n: 駅で*売る*弁当\n: 旅の友\n\n次\n');
  expect(markdown).toBe(
    '文\n\n<dl>\n<dt>駅弁</dt>\n<dd>\n\n駅で*売る*弁当\n\n</dd>\n<dd>\n\n旅の友\n\n</dd>\n</dl>\n\n次\n',
  );
});
