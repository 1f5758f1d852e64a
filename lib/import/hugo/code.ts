const FENCE = /^([ \t>]*)(`{3,}|~{3,})[ \t]*([\w+#.-]*)[ \t]*\{([^{}\n]*)\}[ \t]*$/gm;

/**
 * What Hugo is told of a block of code, `linenos=table,hl_lines=[2,"4-6"]`, as the words after the
 * fence say it here (https://gohugo.io/content-management/syntax-highlighting/).
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

/** The fences of a text with their options in the words used here. */
export function translateFences(text: string): string {
  return text.replace(
    FENCE,
    (_, indent: string, fence: string, language: string, options: string) =>
      `${indent}${fence}${codeInfo(language, options)}`.trimEnd(),
  );
}
