import type { Fault } from '../fault';
import { correctedLine } from './corrected-line';

const KEY = /^([\p{L}\w-]+):/u;

/**
 * Adds the key and the corrected line (`other`) to a fault that the author can mend by correcting its line. Any
 * other fault is returned unchanged. If a tag is empty because YAML reads it as a comment (`- #tag`), the fault
 * becomes `cutByComment`.
 *
 * @param frontMatter the lines between the fences; the first is line 2 of the file.
 */
export function withCorrection(fault: Fault, frontMatter: string): Fault {
  const { name, line = 1, fact } = fault;
  const linesUpTo = frontMatter.split('\n').slice(0, line - 1);
  const faultyLine = linesUpTo.at(-1);
  if (line < 2 || faultyLine === undefined) return fault;
  const key = linesUpTo.flatMap((above) => KEY.exec(above)?.[1] ?? []).at(-1) ?? '';
  const correction = () => correctedLine(faultyLine, key);
  if (name === 'tagEmpty' && /^[ \t]*-[ \t]+#\S/.test(faultyLine)) {
    return { ...fault, name: 'cutByComment', fact: { ...fact, key, other: correction() } };
  }
  const isListOfMore = name === 'notList' && !/^(?:[^:]+:[ \t]+\{|[^:]+:$)/.test(faultyLine);
  const isSentence = name === 'notText' && (key === 'title' || key === 'description');
  if (name === 'needsQuotes' || name === 'yamlSign' || isListOfMore || isSentence) {
    return { ...fault, fact: { ...fact, key, other: correction() } };
  }
  return fault;
}
