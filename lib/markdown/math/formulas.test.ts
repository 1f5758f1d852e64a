import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { syntax } from '../pipeline';
import { readFormulas } from './formulas';

const parser = syntax({ gfm: true });

function shownIn(source: string, macros = {}): string[] {
  return readFormulas(parser.parse(source), macros).map(({ element }) => toHtml(element));
}

function faultsIn(source: string, macros = {}): string[] {
  return readFormulas(parser.parse(source), macros).flatMap(({ faults }) =>
    faults.map(({ kind, value }) => `${kind} ${value}`),
  );
}

describe('macros', () => {
  test('of the settings apply to every formula, and take arguments', () => {
    expect(shownIn('$\\half{a}$', { '\\half': '\\frac{#1}{2}' })).toEqual([
      '<math alttext="\\half{a}"><mfrac><mi>a</mi><mn>2</mn></mfrac></math>',
    ]);
  });

  test('that a post defines apply to the formulas after it', () => {
    expect(faultsIn('$\\foo$ $\\gdef\\foo{x}\\foo$ $\\foo$')).toEqual([
      'unreadable Unsupported function name: \\foo',
    ]);
  });

  test('that a post defines do not apply to other posts', () => {
    const macros = { '\\a': 'b' };
    shownIn('$\\gdef\\foo{x}\\foo$', macros);
    expect(macros).toEqual({ '\\a': 'b' });
    expect(faultsIn('$\\foo$', macros)).toHaveLength(1);
  });

  test('that expand to themselves are an error', () => {
    expect(faultsIn('$\\a$', { '\\a': '\\a\\a' })).toEqual([
      'unreadable Too many expansions: infinite loop or need to increase maxExpand setting',
    ]);
  });
});

describe('equations', () => {
  const EQUATIONS = `$\\ref{c}$ $\\eqref{b}$ $x \\text{ by } \\eqref{a}$

$$
\\begin{align} x &= 1 \\label{a} \\\\ y &= 2 \\notag \\\\ z &= 3 \\tag{*} \\label{b} \\end{align}
$$

$$
\\begin{equation} w = 4 \\label{c} \\end{equation}
$$`;

  test('are numbered through the post, and references lead forwards and backwards', () => {
    const [first, second, third, align, equation] = shownIn(EQUATIONS);
    expect(first).toBe('<a href="#eq-c">2</a>');
    expect(second).toBe('<a href="#eq-b">(*)</a>');
    expect(third).toContain('<mtext><a href="#eq-a">(1)</a></mtext>');
    expect(align?.match(/<mtr id="[^"]+">|\([^)]*\)/g)).toEqual([
      ...['<mtr id="eq-a">', '(1)', '<mtr id="eq-b">', '(*)'],
    ]);
    expect(equation).toContain('<mtr id="eq-c">');
    expect(equation).toContain('<mtext class="m-tag">(2)</mtext>');
    expect(faultsIn(EQUATIONS)).toEqual([]);
  });

  test('with several lines have one number', () => {
    const [shown = ''] = shownIn('$$\n\\begin{multline} a \\\\ b \\\\ c \\end{multline}\n$$');
    expect(shown.match(/\(\d\)/g)).toEqual(['(1)']);
  });

  test('with labels that differ in Japanese are distinguished', () => {
    const source =
      '$$\nx\\tag{1}\\label{式い}\n$$\n\n$$\ny\\tag{2}\\label{式ろ}\n$$\n\n$\\ref{式ろ}$';
    expect(shownIn(source)[2]).toBe(`<a href="#eq-${encodeURIComponent('式ろ')}">2</a>`);
  });
});

test('TeX that cannot be read appears as its source', () => {
  expect(shownIn('$\\foo<b$')).toEqual([
    '<code class="tex-fault" title="Unsupported function name: \\foo">\\foo&#x3C;b</code>',
  ]);
});

test('an unclosed formula appears as its source, without an empty title', () => {
  expect(shownIn('$$\nx')).toEqual(['<code class="tex-fault">x</code>']);
});

test('a rule has the colour of its text', () => {
  expect(shownIn('$\\rule{1em}{2em}$')[0]).toContain(
    '<mspace width="1em" height="2em" class="m-rule">',
  );
});

test('a table of millions of cells is an error, a large one is read', () => {
  const table = (columns: number, rows: number) =>
    `$$\n\\begin{matrix}${'&'.repeat(columns - 1)}${'\\\\a'.repeat(rows - 1)}\\end{matrix}\n$$`;
  expect(faultsIn(table(2000, 2000))).toEqual(['unreadable More than 10000 cells']);
  expect(faultsIn(table(40, 40))).toEqual([]);
});
