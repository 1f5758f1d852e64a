import type { Element } from 'hast';
import { isKnownLanguage } from '../../markdown/code/languages';
import { attribute, isElement } from './tree';

/** Names that mean "no language" to syntax highlighters. */
const NO_LANGUAGE = /^(?:plain|plaintext|text|none|auto|nohighlight|default|raw)$/i;

/**
 * Returns the language that a class name or an attribute gives, or `''`. As in highlight.js, the only class can be the
 * language itself.
 */
export function languageOf(classes: string, fromAttribute: string): string {
  const fromClass =
    /(?:^|\s)(?:language|lang|highlight-source|highlight-text|brush)[-:]\s*([\w+#.-]+)/i.exec(
      classes,
    )?.[1] ?? /(?:^|\s)lang:([\w+#.-]+)/i.exec(classes)?.[1];
  const alone = /^(?:hljs\s+)?([\w+#.-]+)$/i.exec(classes.trim())?.[1]?.toLowerCase() ?? '';
  const known = isKnownLanguage(alone) ? alone : '';
  const language = (fromAttribute || fromClass || known).toLowerCase();
  return NO_LANGUAGE.test(language) ? '' : language;
}

/**
 * Returns the language of a block of code, which it or the `<code>` in it gives, or `''`. Plugins of WordPress write it
 * into `lang`, which is that of the text in HTML.
 */
export function languageIn(pre: Element): string {
  const code = pre.children.find((child) => isElement(child, 'code'));
  const nodes = [pre, ...(isElement(code) ? [code] : [])];
  const given = (name: string) =>
    nodes
      .map((node) => attribute(node, name))
      .join(' ')
      .trim();
  const lang = given('lang').toLowerCase();
  return languageOf(given('className'), given('dataLang') || (isKnownLanguage(lang) ? lang : ''));
}
