import { SaxesParser } from 'saxes';
import { exportError, MAX_PART } from '../export/fault';
import { textOf } from '../export/text';

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

/** Maximum depth of elements; an export of WordPress has six levels. */
const MAX_DEPTH = 32;

/**
 * Yields the elements inside `rss > channel` one by one, so that the whole file is never in memory.
 *
 * @throws ProblemsError with the position of invalid XML, of a DOCTYPE, or of an element that is
 *   too large for memory.
 */
export async function* channelParts(path: string, encoding: string): AsyncGenerator<XmlElement> {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let ready: XmlElement[] = [];
  let isChannel = false;
  /** Number of characters that were read when the last element of the channel ended. */
  let done = 0;
  const place = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  parser.on('doctype', () => {
    throw exportError(path, 'doctype', place());
  });
  parser.on('error', ({ message }) => {
    const value = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw exportError(path, 'notXml', { ...place(), value });
  });
  parser.on('opentag', ({ name, attributes }) => {
    const wanted = ['rss', 'channel'][open.length];
    if (wanted !== undefined && name !== wanted) throw exportError(path, 'notWxr', place());
    if (open.length > MAX_DEPTH) throw exportError(path, 'notWxr', place());
    if (open.length === 1) isChannel = true;
    open.push({ name, attributes, text: '', children: [], line: parser.line });
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element && open.length > 2) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element || open.length < 2) return;
    if (open.length > 2) open.at(-1)?.children.push(element);
    else {
      ready.push(element);
      done = parser.position;
    }
  });
  let isFirst = true;
  for await (const text of textOf(path, encoding)) {
    if (isFirst && !/^\s*</.test(text)) throw exportError(path, 'notWxr');
    isFirst = false;
    parser.write(text);
    yield* ready;
    ready = [];
    if (parser.position - done > MAX_PART * 1024 * 1024) {
      throw exportError(path, 'tooLarge', { ...place(), value: `${MAX_PART}` });
    }
  }
  if (open.length > 0) throw exportError(path, 'cutOff', place());
  if (!isChannel) throw exportError(path, 'notWxr');
  parser.close();
}

/** Returns the text of the first child with a name, or `''`. */
export function childText(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text ?? '';
}

/** Returns all children with a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
