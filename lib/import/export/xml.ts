import { SaxesParser } from 'saxes';
import type { ExportFault } from '../../messages/import-exports';
import { exportError, MAX_PART } from './fault';
import { piecesOf } from './xml-pieces';

/** An XML element with its content. */
export interface XmlElement {
  /** As written, with the namespace prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** The text directly inside, including CDATA sections. */
  text: string;
  children: XmlElement[];
  /** The line on which the start tag ends, starting at 1. */
  line: number;
}

/** An element directly inside the innermost of the roots. */
export interface XmlPart extends XmlElement {
  /** What is wrong in it, by the rules of XML 1.0. The text is what could be read. */
  faults: readonly string[];
  /** Whether the file ends inside this element, or before the end of the root when it has no name. */
  isCutOff: boolean;
}

/** What distinguishes the XML of one blog system from that of another. */
export interface XmlFormat {
  /** The names of the outer elements, such as `rss` and in it `channel`. */
  roots: readonly string[];
  /** Elements that contain elements. Tags of HTML in any other element are part of its text. */
  containers: RegExp;
  /** Elements of the export itself: one inside a text means that the text was not closed. */
  own: RegExp;
  /** The error for a file that has other roots. */
  fault: ExportFault;
}

/** Maximum depth of elements; an export of WordPress has six levels. */
const MAX_DEPTH = 32;
const VOID = /^(?:area|br|col|embed|hr|img|input|source|track|wbr)$/i;
/**
 * Yields the elements inside the roots one by one, so that the whole file is never in memory. Like
 * the importer of WordPress, it reads on after invalid XML.
 *
 * @throws ProblemsError with the position of a DOCTYPE, of an element that is too large for memory,
 *   or of the root of another kind of XML.
 */
export async function* xmlParts(
  path: string,
  encoding: string,
  { roots, containers, own, fault }: XmlFormat,
): AsyncGenerator<XmlPart> {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let ready: XmlPart[] = [];
  let faults = new Set<string>();
  let isInRoots = false;
  /** Number of characters that were read when the last part ended. */
  let done = 0;
  const place = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  /** Returns whether what is read now is the text of an element, although it looks like a tag. */
  const isInText = () => open.length > roots.length && !containers.test(open.at(-1)?.name ?? '');
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (!element || open.length <= roots.length) return;
    element.text += text;
    if (text.includes('\uFFFD')) faults.add('U+FFFD');
  };
  parser.on('doctype', () => {
    throw exportError(path, 'doctype', place());
  });
  parser.on('error', ({ message }) => {
    // One file can be several exports, one after another.
    const isOfNextExport =
      message.includes('only one root') || (open.length > 0 && message.includes('outside of root'));
    if (!isOfNextExport) faults.add(message.replace(/\.$/, ''));
  });
  /** The names of open tags that are part of the text of an element. */
  const inText: string[] = [];
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    // A message of PHP can come after the XML.
    if (open.length === 0 && isInRoots && name !== roots[0]) return void inText.push(name);
    const wanted = roots[open.length];
    if (wanted !== undefined && name !== wanted) throw exportError(path, fault, place());
    if (isInText() && !own.test(name)) {
      inText.push(name);
      const written = Object.entries(attributes).map(
        ([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`,
      );
      addText(`<${name}${written.join('')}${isSelfClosing ? ' /' : ''}>`);
      return;
    }
    if (open.length > MAX_DEPTH) throw exportError(path, fault, place());
    if (open.length === roots.length - 1) isInRoots = true;
    open.push({ name, attributes, text: '', children: [], line: parser.line });
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('comment', (text) => {
    if (isInText()) addText(`<!--${text}-->`);
  });
  parser.on('processinginstruction', ({ target, body }) => {
    if (isInText()) addText(`<?${target} ${body}?>`);
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (inText.pop() !== undefined) {
      if (!isSelfClosing && !VOID.test(name)) addText(`</${name}>`);
      return;
    }
    const element = open.pop();
    if (!element || open.length < roots.length) return;
    const parent = open.findLast(({ name }) => containers.test(name));
    if (parent !== undefined && parent !== open[roots.length - 1]) parent.children.push(element);
    else {
      ready.push({ ...element, faults: [...faults], isCutOff: false });
      faults = new Set();
      done = parser.position;
    }
  });
  const isOpen = (name: string) =>
    inText.includes(name) || open.some((element) => element.name === name);
  let isFirst = true;
  for await (const pieces of piecesOf(path, encoding, own)) {
    for (const { kind, text } of pieces) {
      if (kind === 'forbidden') faults.add(text.length === 1 ? codePoint(text) : text);
      else if (kind === 'before') {
        if (text.trim() !== '') faults.add(text.trim().slice(0, 80));
      } else if (kind === 'ampersand') {
        faults.add(text);
        parser.write('&amp;');
      } else if (kind === 'literal') {
        faults.add(text);
        parser.write(']]]]><![CDATA[>');
      } else if (kind === 'unclosed') {
        faults.add('<![CDATA[');
        parser.write(`]]>${text}`);
      } else if (kind === 'endTag' && !isOpen(text.slice(2))) {
        // The parser would close every element.
        faults.add(`${text}>`);
        parser.write(`&lt;${text.slice(1)}`);
      } else if (kind !== 'declaration') {
        if (isFirst && /^\s*[^\s<]/.test(text)) throw exportError(path, fault);
        if (text.trim() !== '') isFirst = false;
        parser.write(text);
      }
    }
    yield* ready;
    ready = [];
    if (parser.position - done > MAX_PART * 1024 * 1024) {
      throw exportError(path, 'tooLarge', { ...place(), value: `${MAX_PART}` });
    }
  }
  if (!isInRoots) throw exportError(path, fault);
  const isCutOff = open.length >= roots.length;
  if (isCutOff || faults.size > 0) {
    const rest = { name: '', attributes: {}, text: '', children: [], line: parser.line };
    yield { ...(open[roots.length] ?? rest), faults: [...faults], isCutOff };
  }
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Returns the text of the first child with a name, or `''`. */
export function childText(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text ?? '';
}

/** Returns all children with a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
