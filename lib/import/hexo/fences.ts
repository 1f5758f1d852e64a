import { changeFences } from '../markdown/fenced-code';
import { linkDestination } from '../markdown/links';

/** `[language] title url [text of the link]`: https://hexo.io/docs/tag-plugins#Backtick-Code-Block */
const CAPTION = /^(\S*)\s+(\S.*?)(?:\s+(https?:\/\/\S+|\/\S+)(?:\s+(.+))?)?$/;
/** Options of Hexo and of other systems, which are no part of a title. */
const OPTION = /(?:^|\s)(?:\{[^{}]*\}|[\w-]+=(?:"[^"]*"|'[^']*'|\S+)|showLineNumbers)(?=\s|$)/g;
/** Icarus folds the code: https://ppoffice.github.io/hexo-theme-icarus/Plugins/Highlight/ */
const FOLDED = /(?:^|\s)>(?:un)?folded(?=\s|$)/g;
/** A language, as in `diff js`, and no title. */
const OF_DIFF = /^[\w+#-]+$/;
const OWN_OPTION = /(?:^|\s)(lang|line_number|highlight|first_line|mark|wrap):(\S+)/g;

/**
 * Converts the title and the link after the language of a code block, as Hexo writes them, to the
 * notation of this blog. The link becomes a paragraph before the code.
 */
export function translateFences(text: string): string {
  return changeFences(text, ({ indent, fence, info }) => {
    const as = `${indent}${fence}`;
    const options = [...(info.match(OPTION) ?? [])].map((option) => option.trim());
    const plain = info.replace(FOLDED, ' ').trim();
    const bare = plain
      .replace(OPTION, ' ')
      .replace(OWN_OPTION, (_, name: string, value: string) => {
        if (name === 'mark') options.push(`{${value}}`);
        if (name === 'first_line') options.push(`showLineNumbers=${value}`);
        return ' ';
      });
    const [, language = '', title = '', url, words] = CAPTION.exec(bare.trim()) ?? [];
    const isDiffOf = /^diff\b/.test(language) && (language !== 'diff' || OF_DIFF.test(title));
    if (title === '' || isDiffOf || title.includes('`')) return `${as}${plain}`;
    const isName = !/[\s"]/.test(title);
    const named = isName
      ? `${language}:${title}`
      : `${language} title="${title.replaceAll('"', "'")}"`;
    const link = url && `${indent}[${words ?? title}](${linkDestination(url)})\n\n`;
    return `${link ?? ''}${as}${[named, ...options].join(' ')}`;
  });
}
