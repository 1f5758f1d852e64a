import { findNotations, type Notation } from '../notation';
import type { Page } from '../page';
import type { Blog, Rule } from '../rule';
import { destination, looksLikeUrl, readTarget } from '../unparsed-target';

/** [words](my file.pdf), also with full-width brackets, or with spaces between the brackets and the parentheses. */
const LINK =
  /(?<!!)[[［]([^[\]［］\n]+)[\]］]([ \t]*)(?:\(((?:[^()\n]|\([^()\n]*\))*)\)|（([^（）\n]*)）)/g;
/** A link reference definition with more text after its title. */
const DEFINITION =
  /(?<=^|\n)( {0,3}\[[^^\]\n][^\]\n]*\]:[ \t]*\S+[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))[ \t]*[^\s][^\n]*/g;

/** A link that is not parsed because of spaces in its URL or full-width characters. */
export const linkUnread: Rule = {
  name: 'linkUnread',
  level: 'warning',
  find: (page, blog) => findNotations(page, notationsOf(page, blog)),
};

function notationsOf({ post }: Page, blog: Blog): Notation[] {
  const partsOf = (written: string) => {
    const [, words = '', space = '', target, wideTarget] =
      new RegExp(LINK.source).exec(written) ?? [];
    const isRegular = target !== undefined && space === '' && written.startsWith('[');
    return { words, isRegular, ...readTarget(target ?? wideTarget ?? '') };
  };
  return [
    {
      pattern: DEFINITION,
      within: 'source',
      replacement: ({ match: [, definition = ''] }) => definition.trim(),
    },
    {
      pattern: LINK,
      isMatch: ({ written }) => {
        const { url, isRegular } = partsOf(written);
        if (isRegular) return looksLikeUrl(url);
        // [1] (see a.b) is prose, unless the parentheses contain a path, a Markdown file or an existing file.
        return /^(?:\.{0,2}\/|#)\S|\.md(?:#\S*)?$/.test(url) || isFile(url);
      },
      replacement: ({ written }) => {
        const { words, url, title } = partsOf(written);
        return `[${words}](${destination(url)}${title && ` ${title}`})`;
      },
      isFixable: ({ written }) => isFile(partsOf(written).url),
      level: ({ written }) => (isFile(partsOf(written).url) ? 'error' : 'warning'),
    },
  ];

  function isFile(url: string): boolean {
    return looksLikeUrl(url) && !/^(?:[a-z]+:|#)/i.test(url) && blog.hasFile(url, post);
  }
}
