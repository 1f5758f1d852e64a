import type { Message } from 'esbuild';
import type { Language } from '../../messages/language';
import { slotWords } from '../../messages/slots';
import type { Problem } from '../../posts/problem';

/**
 * The mistakes in the owner's components because of which esbuild could not bundle a program.
 *
 * @param error what `bundlePrograms` threw; anything else has none.
 */
export function componentSyntaxProblems(error: unknown, language: Language): Problem[] {
  return messagesOf(error).flatMap(({ text, location }): Problem[] => {
    if (!location?.file.startsWith('site/')) return [];
    const { file, line, column } = location;
    const words = slotWords[language];
    const [, module] = /^Could not resolve "(.+)"/.exec(text) ?? [];
    const { what, why, mend } = module ? words.noModule(module) : words.unreadable(text);
    const position = { file, line, column: column + 1 };
    return [{ level: 'error', rule: 'slotUnreadable', ...position, what, why, mend }];
  });
}

function messagesOf(error: unknown): readonly Message[] {
  if (!(error instanceof Error) || !('errors' in error)) return [];
  return (error as Error & { errors: readonly Message[] }).errors;
}
