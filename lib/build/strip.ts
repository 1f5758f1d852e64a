import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Next.js wrote a script this step does not know, so it must not decide what to take out. */
export class UnknownScriptError extends Error {
  override name = 'UnknownScriptError';
}

/** What tells the site's own scripts from those of Next.js. */
export interface Ours {
  basePath: string;
  /** Texts of our inline scripts. */
  inline: ReadonlySet<string>;
}

/** The first words of every inline script Next.js 16.4 writes into a prerendered page. */
const NEXT_INLINE = [
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(',
  '(self.__next_f=self.__next_f||[]).push(',
  'self.__next_f.push(',
  '$RB=',
  '$RC=',
  '$RC(',
  '$RT=',
  'requestAnimationFrame(function(){$RT=',
];

/** Types of `<script>` that hold data and run nothing. */
const DATA = new Set(['application/ld+json', 'speculationrules', 'application/json']);

/** The comments by which React finds its boundaries, and neighbouring texts, again. */
const REACT_MARK = /^(?:\/?\$[?!]?| )$/;

/**
 * Takes Next.js's runtime scripts, their preloads, the flight data and React's marks out of a
 * prerendered page; every other byte stays as it is. Scripts under `/_assets/`, our inline ones and
 * those that are data stay.
 *
 * @throws UnknownScriptError for a script that is neither ours nor known as Next.js's.
 */
export function stripFramework(html: string, ours: Ours): string {
  let kept = '';
  let position = 0;
  for (const node of nodesOf(parse(html, { sourceCodeLocationInfo: true }))) {
    const place = node.sourceCodeLocation;
    // Inside something taken out already, or made up by the parser.
    if (!place || place.startOffset < position || !isFramework(node, ours)) continue;
    kept += html.slice(position, place.startOffset);
    position = place.endOffset;
  }
  return kept + html.slice(position);
}

function isFramework(node: Node, ours: Ours): boolean {
  if ('data' in node) return REACT_MARK.test(node.data);
  if (!('tagName' in node)) return false;
  switch (node.tagName) {
    case 'script':
      return isFrameworkScript(node, ours);
    case 'link':
      return attribute(node, 'as') === 'script';
    case 'div':
      // The place where Next.js streams metadata; in a finished page it holds React's marks only.
      return (
        attribute(node, 'hidden') === '' &&
        node.childNodes.length > 0 &&
        node.childNodes.every((child) => 'data' in child && REACT_MARK.test(child.data))
      );
    default:
      return false;
  }
}

function isFrameworkScript(script: Element, { basePath, inline }: Ours): boolean {
  const source = attribute(script, 'src');
  if (source !== undefined) {
    if (source.startsWith(`${basePath}/_assets/`)) return false;
    if (source.startsWith(`${basePath}/_next/static/`)) return true;
    throw new UnknownScriptError(source.slice(0, 120));
  }
  const text = script.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  if (DATA.has(attribute(script, 'type') ?? '') || inline.has(text)) return false;
  if (NEXT_INLINE.some((start) => text.startsWith(start))) return true;
  throw new UnknownScriptError(text.slice(0, 120));
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

/** A node and all below it, in document order. */
function* nodesOf(node: Node): Generator<DefaultTreeAdapterTypes.ChildNode> {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    yield child;
    yield* nodesOf(child);
  }
}
