import { SaxesParser } from 'saxes';
import { exportError, MAX_PART } from '../export/fault';
import { textOf } from '../export/text';

/** An element with everything in it. */
export interface XmlElement {
  /** As written, with its prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** The text directly in it, CDATA sections too. */
  text: string;
  children: XmlElement[];
  /** 1-based line of its start tag's end. */
  line: number;
}

/** Deepest element that is read; an export of WordPress has six levels. */
const MAX_DEPTH = 32;

/**
 * The elements inside `rss > channel`, one at a time: no more than one is in memory.
 *
 * @throws ProblemsError with the place of what is not XML, of a DOCTYPE, or of an element that is
 *   larger than memory should hold.
 */
export async function* channelParts(path: string, encoding: string): AsyncGenerator<XmlElement> {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let ready: XmlElement[] = [];
  let isChannel = false;
  /** Characters read when the last element of the channel ended. */
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

/** The text of the first child of that name, `''` when there is none. */
export function childText(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text ?? '';
}

/** All children of that name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
