import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** Words that follow an address in a sentence and begin no path: the rest is the sentence's. */
const SENTENCE =
  /(?:(?<=[A-Za-z\d])(?:には|では|という)|(?<=[A-Za-z\d/])(?:を|です|でした))[^!-~]*$/;

/** A bare address with the words after it in its link, which so leads nowhere (lib/markdown/address-end). */
export const addressRunsOn: Rule = {
  name: 'addressRunsOn',
  level: 'warning',
  find: ({ mdast, post: { body }, placeOf, sourceOffset }) => {
    const findings: Finding[] = [];
    visit(mdast, 'link', ({ children: [text], position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (text?.type !== 'text' || start === undefined || end === undefined) return;
      const value = text.value;
      const at = value.search(SENTENCE);
      // <https://…> is the author's own word on where it ends.
      if (at < 0 || body.slice(start, end) !== value) return;
      // Without its protocol an address is none in < and >.
      const address = value.replace(/^www\./i, 'http://$&').slice(0, at - value.length);
      const other = `<${address}>${value.slice(at)}`;
      const edits = [{ start: sourceOffset(start), old: value, text: other }];
      findings.push({ ...placeOf(start), value, other, edits });
    });
    return findings;
  },
};
