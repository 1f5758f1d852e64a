import { expect, test } from 'vitest';
import { DiagramSyntaxError } from '../diagram-error';
import { textWidth } from '../measure-text';
import { dotDrawer } from './dot';

const draw = await dotDrawer();

test('a graph in DOT is drawn, with labels in Japanese, colours and frames', () => {
  const { content, words, warnings } = draw(
    'digraph { rankdir=LR; subgraph cluster_a { label="入力"; 記事 [fontname="Noto Sans JP"] } 記事 -> 頁 [label="変換", color=red]; 図 [style=filled, fillcolor=lightyellow] }',
  );
  expect(words).toEqual(['記事', '頁', '図', '入力', '変換']);
  expect(content).toContain('class="edge red"');
  expect(content).toContain('class="node yellow"');
  expect(warnings).toEqual([]);
});

test('a box is as wide as its label, in any font', () => {
  for (const font of ['Arial', 'sans-serif', 'Noto Sans JP']) {
    const { content } = draw(
      `graph { a [shape=box, margin=0, fontname="${font}", label="一二三四五六七八九十"] }`,
    );
    const width = Number(/<rect [^>]*width="([\d.]+)"/.exec(content)?.[1]);
    expect(width).toBeGreaterThanOrEqual(textWidth('一二三四五六七八九十', 14));
  }
});

test('links are removed, and a warning names them', () => {
  const { content, warnings } = draw('graph { a [URL="javascript:alert(1)", tooltip="<script>"] }');
  expect(content).not.toMatch(/javascript|script/);
  expect(warnings).toEqual(['URL=javascript:alert(1)']);
});

test('an error has the line of the source', () => {
  expect(() => draw('digraph {\n  a ->\n}')).toThrow(
    expect.objectContaining({ name: 'DiagramSyntaxError', line: 3 }),
  );
});

test('warnings of Graphviz are reported', () => {
  expect(draw('graph { a [shape=nothing] }').warnings).toEqual([
    expect.stringContaining('nothing'),
  ]);
});

test('control characters are allowed', () => {
  expect(draw('graph { a [label="甲\u0001\u0007乙"] }').words).toEqual(['甲  乙']);
});

test('fontsize sets the size of text, but at least 12 px', () => {
  const { content } = draw(
    'graph { a [label="甲", fontsize=20] b [label="乙", fontsize="6"] c [label="fontsize=6"] }',
  );
  expect(content).toMatch(/font-size="20">甲</);
  expect(content).toMatch(/font-size="12">乙</);
  expect(content).toMatch(/<text x="[\d.]+" y="[\d.]+">fontsize=6</);
});

test.each(['width=inf', 'fontsize=nan'])(
  'a size that is not a finite number is an error: %s',
  (attribute) => {
    expect(() => draw(`graph { a [${attribute}] }`)).toThrow(DiagramSyntaxError);
  },
);
