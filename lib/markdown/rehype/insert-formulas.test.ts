import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

function render(source: string, math?: boolean) {
  return renderMarkdown(source, { file: 'a.md', bodyLine: 1, math });
}

test('there is a space of an eighth of an em between Japanese letters and a formula, but not beside punctuation', async () => {
  const { html } = await render('字$x$、$y$字。**字**$z$ $w$');
  expect(html.match(/class="[^"]*"/g)).toEqual(['class="m-cjk-before"', 'class="m-cjk-after"']);
});

test("an id that the author's HTML has is not used a second time", async () => {
  const { html, ids } = await render('<p id="eq-a">甲</p>\n\n$$\nx\\tag{1}\\label{a}\n$$');
  expect(ids).toEqual(['eq-a']);
  expect(html).toContain('<mtr>');
});

test('a placeholder that an author writes does not show a formula twice', async () => {
  const { html } = await render('<span data-formula="0">乙</span>$x$<i data-formula="0">丙</i>');
  expect(html.match(/<math/g)).toHaveLength(1);
  expect(html).toContain('<i>丙</i>');
});

test('text, excerpt and headings have formulas as plain text', async () => {
  const { text, excerpt, headings, html } = await render(
    '## 式 $x^2$ の今日の天気\n\n前$a_1$後\n\n$$\n\\int x\\,dx\n$$\n\n次',
  );
  expect(text).toBe('式 x² の今日の天気\n前a₁後\n∫x dx\n次');
  expect(excerpt).toBe('前a₁後次');
  expect(headings).toMatchObject([{ text: '式 x² の今日の天気' }]);
  expect(html).toMatch(/<math alttext="x\^2"><msup><mi>x<\/mi>/);
});

test('of a formula, the visible characters are counted', async () => {
  const tex = '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}';
  const { characters, minutes } = await render(`甲$${tex}$乙`);
  expect({ characters, minutes }).toEqual({ characters: 6, minutes: 1 });
});

test('a link, cell or heading that contains only a formula is not removed', async () => {
  const { html } = await render('## $x$\n\n[$y$](/a)\n\n| $z$ |\n|---|\n| $\\|w\\|$ |');
  expect(html.match(/alttext="[^"]*"/g)).toEqual([
    ...['alttext="x"', 'alttext="y"', 'alttext="z"', 'alttext="|w|"'],
  ]);
});

test('with math: false, dollar signs are ordinary characters', async () => {
  const { html } = await render('$x$ と $$y$$\n\n$$\nz\n$$', false);
  expect(html).toBe('<p>$x$ と $$y$$</p>\n<p>$$\nz\n$$</p>\n');
});

test('the same text is rendered to the same bytes', async () => {
  const source = '$x$ $\\ref{a}$\n\n$$\n\\begin{align} x \\label{a} \\end{align}\n$$';
  expect(await render(source)).toEqual(await render(source));
});
