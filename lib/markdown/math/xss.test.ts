import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

const RUN = 'alert(1)';
const IMAGE = `<img src=x onerror=${RUN}>`;

/** TeX that tries to link elsewhere, set attributes, or close the element that contains it. */
const TEX = [
  `\\href{javascript:${RUN}}{x}`,
  `\\url{javascript:${RUN}}`,
  '\\includegraphics{https://far.example/x.png}',
  `\\class{x" onclick="${RUN}}{x}`,
  '\\htmlClass{prose}{x}',
  '\\id{content}{x}',
  '\\style{position:fixed}{x}',
  `\\data{x=y" onclick="${RUN}}{x}`,
  `\\text{${IMAGE}}`,
  `\\text{</mtext></math>${IMAGE}}`,
  `\\operatorname{<script>${RUN}</script>}`,
  `x"><script>${RUN}</script>`,
  `\\tip{x}{"${IMAGE}}`,
  `\\textcolor{red" onclick="${RUN}}{x}`,
  '\\color{url(https://far.example)}x',
  '\\rule{1em;background:url(//far.example)}{1em}',
  `\\gdef\\x#1{\\href{#1}{x}}\\x{javascript:${RUN}}`,
  `\\char"3c img\\char"3e`,
  `\\verb|${IMAGE}|`,
  `\\ce{${IMAGE}}`,
  `x\\tag{${IMAGE}}\\label{"${IMAGE}}`,
  `\\ref{"${IMAGE}}`,
  `\\eqref{javascript:${RUN}}`,
];

/** The author's own HTML around formulas. */
const HTML = [
  `<math><mi>x</mi></math> $x$`,
  `<math><mtext><table><mglyph><style>${IMAGE}</style></mglyph></table></mtext></math> $x$`,
  `<math><annotation-xml encoding="text/html">${IMAGE}</annotation-xml></math> $x$`,
  `<math href="javascript:${RUN}"><mi xlink:href="javascript:${RUN}">x</mi></math> $x$`,
  `<span data-formula="0" onclick=${RUN}>x</span> $x$ <div data-formula=0></div>`,
  `<p id="eq-a">x</p>\n\n$$\nx\\tag{1}\\label{a}\n$$`,
];

// Independent of the schema, which is under test.
const ELEMENTS =
  /^(?:a|code|div|math|menclose|mfrac|mi|mn|mo|mover|mpadded|mphantom|mrow|mspace|mstyle|msub|msubsup|msup|mtable|mtd|mtext|mtr|p|span|strong)$/;
const ATTRIBUTES =
  /^(?:accent|alttext|class|depth|display|displaystyle|fence|form|height|href|id|lspace|mathbackground|mathcolor|mathvariant|movablelimits|notation|rspace|scriptlevel|separator|stretchy|tabindex|title|voffset|width)$/;

test.each([
  ...TEX.flatMap((tex) => [`前$\`${tex}\`$後`, `$$\n${tex}\n$$`, `\`\`\`math\n${tex}\n\`\`\``]),
  ...HTML,
])('%j is harmless', async (source) => {
  const { html, ids } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  const tree = parseFragment(html);
  expect(faults(tree.childNodes)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  // Parsing it again changes nothing, so mutation XSS is impossible.
  expect(serialize(parseFragment(serialize(tree)))).toBe(serialize(tree));
});

test("the author's own MathML is removed", async () => {
  const source = '前<math><mi>x</mi></math>後 $y$';
  const { html } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect(html).toBe('<p>前後 <math alttext="y"><mi>y</mi></math></p>\n');
});

function faults(nodes: DefaultTreeAdapterTypes.ChildNode[]): string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    const problems = ELEMENTS.test(node.tagName) ? [] : [`<${node.tagName}>`];
    for (const { name, value } of node.attrs) {
      if (!ATTRIBUTES.test(name) || (name === 'href' && !value.startsWith('#')))
        problems.push(`${name}=${value}`);
    }
    return [...problems, ...faults(node.childNodes)];
  });
}
