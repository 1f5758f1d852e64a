import type { Language } from '../../messages/language';
import { slotWords } from '../../messages/slots';
import { positionAt } from '../../position-at';
import type { Problem } from '../../posts/problem';
import { site } from '../../site';
import { componentFiles } from './component-files';
import { ATTRIBUTES_BEFORE, withoutComments } from './component-source';

const ELSEWHERE = String.raw`=\{?["'\`](?:https?:)?\/\/`;

/** What the Content Security Policy blocks in a component (lib/pages/security-headers), with the name of its message. */
const BLOCKED = [
  ['styleAttribute', `<[a-z][\\w-]*${ATTRIBUTES_BEFORE}(?=style=)`],
  ['styleElement', '(?=<style[\\s>])'],
  ['frame', '(?=<(?:iframe|object|embed)[\\s/>])'],
  ['formElsewhere', `<form${ATTRIBUTES_BEFORE}(?=action${ELSEWHERE})`],
  ['mediaElsewhere', `<(?:video|audio|source|track)${ATTRIBUTES_BEFORE}(?=src${ELSEWHERE})`],
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
  const code = withoutComments(source);
  return BLOCKED.flatMap(([name, pattern]) =>
    [...code.matchAll(new RegExp(pattern, 'g'))].map(
      ({ 0: text, index }): Problem => ({
        level: 'error',
        rule: 'slotBlocked',
        file,
        ...positionAt(code, index + text.length),
        ...slotWords[language][name],
      }),
    ),
  );
}
