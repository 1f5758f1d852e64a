import type { Language } from '../../messages/language';
import { slotWords } from '../../messages/slots';
import type { Problem } from '../../posts/problem';
import { site } from '../../site';
import { componentFiles } from './component-files';

/** An HTML element in JSX up to the name of its first event handler; values of attributes may be in braces. */
const HANDLER =
  /<[a-z][\w-]*(?=[\s/])(?:"[^"]*"|'[^']*'|[^<>{"']|\{(?:[^{}]|\{[^{}]*\})*\})*?\s(?=on[A-Z]\w*=)/g;

/**
 * Returns an error for every event handler of an HTML element in the components of the owner. React drops them
 * without a word when it prints a page.
 */
export function handlerProblems(): Problem[] {
  return componentFiles().flatMap(({ file, source }) =>
    handlerProblemsIn(file, source, site.language),
  );
}

/** The same for the text of one file. */
export function handlerProblemsIn(file: string, source: string, language: Language): Problem[] {
  return [...source.matchAll(HANDLER)].map(({ 0: text, index }) => {
    const offset = index + text.length;
    const [name = ''] = /^\w+/.exec(source.slice(offset)) ?? [];
    const lines = source.slice(0, offset).split('\n');
    const position = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    const words = slotWords[language].handler(name);
    return { level: 'error', rule: 'slotHandler', file, ...position, ...words };
  });
}
