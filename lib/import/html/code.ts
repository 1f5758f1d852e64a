/** Languages in the names that highlighters give them. */
const NO_LANGUAGE = /^(?:plain|plaintext|text|none|auto|nohighlight|default|raw)$/i;

/** The language that a class or an attribute names, `''` when none. */
export function languageOf(classes: string, named: string): string {
  const found =
    /(?:^|\s)(?:language|lang|highlight-source|highlight-text|brush)[-:]\s*([\w+#.-]+)/i.exec(
      classes,
    )?.[1] ?? /(?:^|\s)lang:([\w+#.-]+)/i.exec(classes)?.[1];
  const language = (named || found || '').toLowerCase();
  return NO_LANGUAGE.test(language) ? '' : language;
}
