import { changeFences } from '../markdown/fenced-code';

/**
 * Converts the code block options of Hugo, such as `linenos=table,hl_lines=[2,"4-6"]`, to the text
 * after the fence that this blog uses (https://gohugo.io/content-management/syntax-highlighting/).
 */
export function codeInfo(language: string, options: string): string {
  const lines = /hl_lines\s*=\s*(?:\[([^\]]*)\]|"([^"]*)"|([\d-]+))/i.exec(options);
  const marked = (lines?.[1] ?? lines?.[2] ?? lines?.[3] ?? '').match(/\d+(?:-\d+)?/g) ?? [];
  const isNumbered = /(?<![a-z])linenos\s*=\s*"?(?:true|table|inline)/i.test(options);
  return [
    language,
    ...(marked.length > 0 ? [`{${marked.join(',')}}`] : []),
    ...(isNumbered ? ['showLineNumbers'] : []),
  ].join(' ');
}

/** Converts the options of all code fences in a text. */
export function translateFences(text: string): string {
  return changeFences(text, ({ indent, fence, info }) => {
    const [, language = '', options] = /^([\w+#.-]*)[ \t]*\{([^{}]*)\}$/.exec(info) ?? [];
    return indent + fence + (options === undefined ? info : infoOf(language, options));
  });
}

/**
 * Returns the info string for options in braces. Knitr and Pandoc write the language in them too:
 * `{r, echo=TRUE}`, `{.python}`.
 */
function infoOf(language: string, options: string): string {
  const [, inside = ''] = /^\s*\.?([a-z][\w+#-]*)(?=[\s,]|$)/i.exec(options) ?? [];
  const [, ...title] =
    /(?<![\w-])(?:title|file|filename|name)\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(options) ?? [];
  const name = title.find((each) => each !== undefined);
  const named = name ? ` title="${name.replaceAll('"', "'")}"` : '';
  return codeInfo(language || inside, options).trim() + named;
}
