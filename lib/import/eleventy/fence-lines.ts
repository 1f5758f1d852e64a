import { changeFences } from '../markdown/fenced-code';

/** A language, the lines to mark or to show as added, and the lines to show as removed. */
const LINES = /^([\w+#.-]+)\/([\d,\s-]*)(?:\/([\d,\s-]*))?$/;

/**
 * Converts the marked lines of code blocks in the notation of the plugin for syntax highlighting,
 * `js/0,2-3`, to that of this blog, `js {1,3-4}`. The plugin counts from 0.
 *
 * @param onLost called with each block that also shows lines as removed, which this blog cannot.
 * @see https://www.11ty.dev/docs/plugins/syntaxhighlight/
 */
export function fenceLines(text: string, onLost: (info: string) => void): string {
  if (!/(?:`{3}|~{3})[ \t]*[\w+#.-]+\/[\d/]/.test(text)) return text;
  return changeFences(text, ({ indent, fence, info }) => {
    const [, language = info, marked = '', removed = ''] = LINES.exec(info) ?? [];
    if (removed !== '') onLost(info);
    const lines = marked.replace(/\s/g, '').replace(/\d+/g, (line) => `${Number(line) + 1}`);
    return `${indent}${fence}${language}${lines === '' ? '' : ` {${lines}}`}`;
  });
}
