import { outsideCode } from '../outside-code';

/** What Goldmark reads and CommonMark does not: options of code fences, definition lists, ids of headings. */
export function fromGoldmark(body: string): string {
  const fences = body.replace(
    /^( {0,3}`{3,}[\w+#-]*)[ \t]*\{([^}\n]*=[^\n]*)\}[ \t]*$/gm,
    (_, open: string, options: string) => {
      const lines = /hl_lines=\[([^\]]*)\]/
        .exec(options)?.[1]
        ?.replace(/["'\s]+/g, ',')
        .replace(/^,|,$/g, '');
      const numbers = /linenos=(?!false)/.test(options) ? ' showLineNumbers' : '';
      return `${open}${lines ? ` {${lines}}` : ''}${numbers}`;
    },
  );
  return outsideCode(fences, (text) =>
    text
      .replace(/^(#{1,6} .*?)[ \t]*\{#[\w-]+\}[ \t]*$/gm, '$1')
      .replace(
        /(^|\n\n)([^\n:][^\n]*)\n((?:: [^\n]+(?:\n|$))+)/g,
        (_, before: string, term: string, lines: string) => {
          const definitions = lines
            .trim()
            .split('\n')
            .map((line) => `<dd>${line.slice(2)}</dd>`);
          return `${before}<dl>\n<dt>${term}</dt>\n${definitions.join('\n')}\n</dl>\n`;
        },
      ),
  );
}
