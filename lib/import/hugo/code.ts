import { changeFences } from '../markdown/fenced-code';

/**
 * Converts the code block options of Hugo, such as `linenos=table,hl_lines=[2,"4-6"]`, to the text
 * after the fence that this blog uses (https://gohugo.io/content-management/syntax-highlighting/).
 */
export function codeInfo(language: string, options: string): string {
  const lines = /hl_lines\s*=\s*(?:\[([^\]]*)\]|"([^"]*)"|([\d\s-]+))/i.exec(options);
  const marked = (lines?.[1] ?? lines?.[2] ?? lines?.[3] ?? '').match(/\d+(?:-\d+)?/g) ?? [];
  const isNumbered = /(?<![a-z])linenos\s*=\s*"?(?:true|table|inline)/i.test(options);
  const [, first] = /(?<![a-z])linenostart\s*=\s*"?(\d+)/i.exec(options) ?? [];
  return [
    language,
    ...(marked.length > 0 ? [`{${marked.join(',')}}`] : []),
    ...(isNumbered ? [`showLineNumbers${first ? `=${first}` : ''}`] : []),
  ].join(' ');
}

/** Options that the notation of this blog can say, or that only control how code looks. */
const KNOWN =
  /^(?:linenos|linenostart|hl_lines|anchorlinenos|lineanchors|linenumbersintable|hl_inline|guesssyntax|tabwidth|style|noclasses|title|file|filename|name|echo|eval|message|warning|results|cache|include|comment|fig[.\w]*|out[.\w]*)$/i;

/**
 * Converts the options of all code fences in a text.
 *
 * @param onLost called with each option that is removed and has no meaning here.
 */
export function translateFences(text: string, onLost: (option: string) => void): string {
  return changeFences(text, ({ indent, fence, info }) => {
    const [, language = '', options] = /^([\w+#.-]*)[ \t]*\{([^{}]*)\}$/.exec(info) ?? [];
    if (options === undefined) return indent + fence + info;
    for (const [option, name = ''] of options.matchAll(
      /([\w.-]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s,]+)/g,
    )) {
      if (!KNOWN.test(name)) onLost(`{${option}}`);
    }
    return indent + fence + infoOf(language, options);
  });
}

/**
 * Returns the info string for options in braces. Knitr and Pandoc write the language in them too:
 * `{r, echo=TRUE}`, `{.python}`.
 */
function infoOf(language: string, options: string): string {
  const [, inside = ''] = /^\s*\.?([a-z][\w+#-]*)(?=[\s,]|$)/i.exec(options) ?? [];
  const [, ...title] =
    /(?<![\w-])(?:title|file|filename|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s,"']+))/i.exec(
      options,
    ) ?? [];
  const name = title.find((each) => each !== undefined);
  const named = name ? ` title="${name.replaceAll('"', "'")}"` : '';
  return codeInfo(language || inside, options).trim() + named;
}
