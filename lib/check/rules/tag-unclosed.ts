import { isHtmlElement } from '../html-names';
import { type Tag, tagsOf } from '../html-tags';
import type { Rule } from '../rule';

/** Elements without an end tag, and those whose end tag HTML lets one leave out (13.1.2.4). */
const ENDLESS =
  /^(?:area|base|basefont|bgsound|body|br|caption|col|colgroup|dd|dt|embed|frame|head|hr|html|image|img|input|isindex|keygen|li|link|meta|nextid|optgroup|option|p|param|plaintext|rb|rp|rt|rtc|source|spacer|tbody|td|tfoot|th|thead|tr|track|wbr)$/;

/** A tag in a line of text that is never closed: often one the text speaks of (`the <em> element`). */
export const tagUnclosed: Rule = {
  name: 'tagUnclosed',
  level: 'warning',
  find: ({ mdast, post }) => {
    const open = new Map<string, Tag[]>();
    for (const tag of tagsOf(mdast, post.body)) {
      const { kind, name, text } = tag;
      const tags = open.get(name) ?? [];
      if (kind === 'end') tags.pop();
      // <a name="x" /> is meant to be empty.
      if (kind === 'start' && !ENDLESS.test(name) && !text.endsWith('/>')) tags.push(tag);
      open.set(name, tags);
    }
    return [...open.values()]
      .flat()
      .filter(({ inText, name }) => inText && isHtmlElement(name))
      .map(({ name, line, column }) => ({ line: post.bodyLine + line - 1, column, value: name }));
  },
};
