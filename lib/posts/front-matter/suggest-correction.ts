import type { Fault } from '../fault';
import { correctedLine } from './corrected-line';

const KEY = /^([\p{L}\w-]+):/u;

/**
 * The fault with the line its author should write, where one can be told from the line at fault; an
 * item of a list that is a comment (`- #tag`) is named as such.
 *
 * @param frontMatter the lines between the fences; the first is line 2 of the file.
 */
export function withCorrection(fault: Fault, frontMatter: string): Fault {
  const { name, line = 1, fact } = fault;
  const rows = frontMatter.split('\n').slice(0, line - 1);
  const row = rows.at(-1);
  if (line < 2 || row === undefined) return fault;
  const key = rows.flatMap((above) => KEY.exec(above)?.[1] ?? []).at(-1) ?? '';
  const other = () => correctedLine(row, key);
  if (name === 'tagEmpty' && /^[ \t]*-[ \t]+#\S/.test(row)) {
    return { ...fault, name: 'cutByComment', fact: { ...fact, key, other: other() } };
  }
  const isListOfMore = name === 'notList' && !/^(?:[^:]+:[ \t]+\{|[^:]+:$)/.test(row);
  const isSentence = name === 'notText' && (key === 'title' || key === 'description');
  if (name === 'needsQuotes' || name === 'yamlSign' || isListOfMore || isSentence) {
    return { ...fault, fact: { ...fact, key, other: other() } };
  }
  return fault;
}
