import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

function render(source: string, math?: boolean) {
  return renderMarkdown(source, { file: 'a.md', bodyLine: 1, math });
}

test('a quarter of an em stands between Japanese letters and a formula, not beside punctuation', async () => {
  const { html } = await render('字$x$、$y$字。**字**$z$ $w$');
  expect(html.match(/class="[^"]*"/g)).toEqual(['class="m-cjk-before"', 'class="m-cjk-after"']);
});

test('an id that the author gave already is not given twice', async () => {
  const { html, ids } = await render('<p id="eq-a">甲</p>\n\n$$\nx\\tag{1}\\label{a}\n$$');
  expect(ids).toEqual(['eq-a']);
  expect(html).toContain('<mtr>');
});

test('what an author writes as a place for a formula shows none twice', async () => {
  const { html } = await render('<span data-formula="0">乙</span>$x$<i data-formula="0">丙</i>');
  expect(html.match(/<math/g)).toHaveLength(1);
  expect(html).toContain('<i>丙</i>');
});

test('text, excerpt and headings have formulas as a line of text', async () => {
  const { text, excerpt, headings, html } = await render(
    '## 式 $x^2$ の今日の天気\n\n前$a_1$後\n\n$$\n\\int x\\,dx\n$$\n\n次',
  );
  expect(text).toBe('式 x² の今日の天気\n前a₁後\n∫x dx\n次');
  expect(excerpt).toBe('前a₁後次');
  expect(headings).toMatchObject([{ text: '式 x² の今日の天気' }]);
  expect(html).toMatch(/<math alttext="x\^2"><msup><mi>x<\/mi>/);
});

test('a formula counts as the letters that are seen', async () => {
  const tex = '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}';
  const { characters, minutes } = await render(`甲$${tex}$乙`);
  expect({ characters, minutes }).toEqual({ characters: 6, minutes: 1 });
});

test('a formula alone in a link, a cell or a heading stays', async () => {
  const { html } = await render('## $x$\n\n[$y$](/a)\n\n| $z$ |\n|---|\n| $\\|w\\|$ |');
  expect(html.match(/alttext="[^"]*"/g)).toEqual([
    ...['alttext="x"', 'alttext="y"', 'alttext="z"', 'alttext="|w|"'],
  ]);
});

test('with math: false every sign stays', async () => {
  const { html } = await render('$x$ と $$y$$\n\n$$\nz\n$$', false);
  expect(html).toBe('<p>$x$ と $$y$$</p>\n<p>$$\nz\n$$</p>\n');
});

test('the same text gives the same bytes', async () => {
  const source = '$x$ $\\ref{a}$\n\n$$\n\\begin{align} x \\label{a} \\end{align}\n$$';
  expect(await render(source)).toEqual(await render(source));
});
