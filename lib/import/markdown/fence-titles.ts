import { changeFences } from './fenced-code';

/** The language of a code block, and its title after a space and a colon. */
const SPACED = /^([\w+#.-]+)[ \t]+:(\S+)$/;

/** Joins a title to the language before it, as this blog reads it: `ts:a.ts` for `ts :a.ts`. */
export function joinFenceTitles(text: string): string {
  if (!/^.*(?:`{3}|~{3}).*[ \t]:\S/m.test(text)) return text;
  return changeFences(text, ({ indent, fence, info }) => {
    return indent + fence + info.replace(SPACED, '$1:$2');
  });
}
