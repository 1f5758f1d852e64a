import type { Language } from '../../messages/language';
import { slotWords } from '../../messages/slots';
import { positionAt } from '../../position-at';
import type { Problem } from '../../posts/problem';
import { site } from '../../site';
import { componentFiles } from './component-files';
import { ATTRIBUTES_BEFORE } from './component-source';

/** An HTML element in JSX up to the name of its first event handler; values of attributes may be in braces. */
const HANDLER = new RegExp(`<[a-z][\\w-]*${ATTRIBUTES_BEFORE}(?=on[A-Z]\\w*=)`, 'g');

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
    const position = positionAt(source, offset);
    const words = slotWords[language].handler(name);
    return { level: 'error', rule: 'slotHandler', file, ...position, ...words };
  });
}
