/** Languages in the names that highlighters give them. */
const NO_LANGUAGE = /^(?:plain|plaintext|text|none|auto|nohighlight|default|raw)$/i;

/** A fenced block of code that no line of it can end. */
export function fence(code: string, language: string): string {
  const longest = Math.max(
    2,
    ...(code.match(/^\s*(`{3,})/gm) ?? []).map((mark) => mark.trim().length),
  );
  const marks = '`'.repeat(longest + 1);
  const body = code.replace(/^\n/, '').trimEnd();
  return `${marks}${/^[^\s`]+$/.test(language) ? language : ''}\n${body}\n${marks}`;
}

/** Code within a line, between backticks that are not in it. */
export function codeSpan(code: string): string {
  const words = code.replace(/\n/g, ' ');
  const runs = new Set((words.match(/`+/g) ?? []).map(({ length }) => length));
  let length = 1;
  while (runs.has(length)) length++;
  const marks = '`'.repeat(length);
  const isPadded = words.startsWith(' ') && words.endsWith(' ') && words.trim() !== '';
  const blank = /^`|`$/.test(words) || isPadded ? ' ' : '';
  return `${marks}${blank}${words}${blank}${marks}`;
}

/** The language that a class or an attribute names, `''` when none. */
export function languageOf(classes: string, named: string): string {
  const found =
    /(?:^|\s)(?:language|lang|highlight-source|highlight-text|brush)[-:]\s*([\w+#.-]+)/i.exec(
      classes,
    )?.[1] ?? /(?:^|\s)lang:([\w+#.-]+)/i.exec(classes)?.[1];
  const language = (named || found || '').toLowerCase();
  return NO_LANGUAGE.test(language) ? '' : language;
}
