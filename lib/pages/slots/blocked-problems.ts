import type { Language } from '../../messages/language';
import { slotWords } from '../../messages/slots';
import type { Problem } from '../../posts/problem';
import { site } from '../../site';
import { componentFiles } from './component-files';

const COMMENT = /\/\*.*?\*\/|(?<=^|\s)\/\/[^\n]*/gs;

/** Attributes of an HTML element in JSX before the one that follows; values may be in braces. */
const BEFORE = String.raw`(?=[\s/])(?:"[^"]*"|'[^']*'|[^<>{"']|\{(?:[^{}]|\{[^{}]*\})*\})*?\s`;
const ELSEWHERE = String.raw`=\{?["'\`](?:https?:)?\/\/`;

/** What the Content Security Policy blocks in a component (lib/pages/security-headers), with the name of its message. */
const BLOCKED = [
  ['styleAttribute', `<[a-z][\\w-]*${BEFORE}(?=style=)`],
  ['styleElement', '(?=<style[\\s>])'],
  ['frame', '(?=<(?:iframe|object|embed)[\\s/>])'],
  ['formElsewhere', `<form${BEFORE}(?=action${ELSEWHERE})`],
  ['mediaElsewhere', `<(?:video|audio|source|track)${BEFORE}(?=src${ELSEWHERE})`],
  ['sheetElsewhere', `(?=<link\\b(?=[^>]*\\brel=["'{]*stylesheet)[^>]*\\bhref${ELSEWHERE})`],
] as const;

/**
 * Returns an error for everything in the components of the owner that the Content Security Policy blocks, except
 * scripts (script-problems). Without a message, readers would just not get it.
 */
export function blockedProblems(folder = 'site'): Problem[] {
  return componentFiles(folder).flatMap(({ file, source }) =>
    blockedProblemsIn(file, source, site.language),
  );
}

/** The same for the text of one file. */
export function blockedProblemsIn(file: string, source: string, language: Language): Problem[] {
  const code = source.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
  return BLOCKED.flatMap(([name, pattern]) =>
    [...code.matchAll(new RegExp(pattern, 'g'))].map(({ 0: text, index }): Problem => {
      const lines = code.slice(0, index + text.length).split('\n');
      const position = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
      return {
        level: 'error',
        rule: 'slotBlocked',
        file,
        ...position,
        ...slotWords[language][name],
      };
    }),
  );
}
