import { findNotations, type Notation } from '../notation';
import type { Page } from '../page';
import type { Blog, Rule } from '../rule';
import { destination, isAddress, readTarget } from '../unparsed-target';

/** [words](my file.pdf), with a blank or full-width signs between its parts. */
const LINK =
  /(?<!!)[[［]([^[\]［］\n]+)[\]］]([ \t]*)(?:\(((?:[^()\n]|\([^()\n]*\))*)\)|（([^（）\n]*)）)/g;
const DEFINITION =
  /(?<=^|\n)( {0,3}\[[^^\]\n][^\]\n]*\]:[ \t]*\S+[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))[ \t]*[^\s][^\n]*/g;
/** A link that Markdown does not read: blanks in its address, or full-width signs. */
export const linkUnread: Rule = {
  name: 'linkUnread',
  level: 'warning',
  find: (page, blog) => findNotations(page, notationsOf(page, blog)),
};

function notationsOf({ post }: Page, blog: Blog): Notation[] {
  const partsOf = (written: string) => {
    const [, words = '', blank = '', target, wide] = new RegExp(LINK.source).exec(written) ?? [];
    const isWhole = target !== undefined && blank === '' && written.startsWith('[');
    return { words, isWhole, ...readTarget(target ?? wide ?? '') };
  };
  return [
    {
      // The line that says where [words] lead, with more behind its title.
      pattern: DEFINITION,
      within: 'source',
      instead: ({ match: [, definition = ''] }) => definition.trim(),
    },
    {
      pattern: LINK,
      isIt: ({ written }) => {
        const { address, isWhole } = partsOf(written);
        if (isWhole) return isAddress(address);
        // [1] (see a.b) is prose, unless it leads to something of the blog.
        return /^(?:\.{0,2}\/|#)\S|\.md(?:#\S*)?$/.test(address) || isFile(address);
      },
      instead: ({ written }) => {
        const { words, address, title } = partsOf(written);
        return `[${words}](${destination(address)}${title && ` ${title}`})`;
      },
      isSafe: ({ written }) => isFile(partsOf(written).address),
      level: ({ written }) => (isFile(partsOf(written).address) ? 'error' : 'warning'),
    },
  ];

  function isFile(address: string): boolean {
    return isAddress(address) && !/^(?:[a-z]+:|#)/i.test(address) && blog.hasFile(address, post);
  }
}
