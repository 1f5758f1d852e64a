const FENCE = /^([ \t>]*)(`{3,}|~{3,})[ \t]*([\w+#.-]*)[ \t]*\{([^{}\n]*)\}[ \t]*$/gm;

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
  return text.replace(
    FENCE,
    (_, indent: string, fence: string, language: string, options: string) =>
      `${indent}${fence}${codeInfo(language, options)}`.trimEnd(),
  );
}
