import { posix } from 'node:path';
import { slug } from 'github-slugger';
import type { PostFacts } from '../../posts/post';
import { memoizeByPosts } from '../../posts/views/memoize-by-posts';
import { findNotations, type Notation } from '../notation';
import type { Blog, Rule } from '../rule';
import { destination } from '../unparsed-target';

/** [[Page]], [[Page#heading|text]], and ![[Page]], which embeds a note in another. */
const WIKI =
  /(?<![\w[])!?\[\[([^[\]\n|#\uFFFC]+)(?:#([^[\]\n|]*))?(?:\|([^[\]\n\uFFFC]*))?\]\](?!\])/g;
/** The extension of a file that is not a note. */
const FILE_EXTENSION = /\.(?!md$)[a-z\d]{2,5}$/i;
/**
 * Text in double brackets that is no link: attributes of C++, markers for a table of contents, lists of numbers.
 */
const NOT_A_NAME =
  /^(?:_?toc_?|nodiscard|maybe_unused|fallthrough|likely|unlikely|noreturn|deprecated|[\d\s,.;–-]+)$|^\s|\s$/i;

/** A wiki link, which is not Markdown. Its findings belong to `linkUnread`. */
export const wikiLinkUnread: Rule = {
  name: 'linkUnread',
  level: 'warning',
  find: (page, blog) => {
    // Findings of rules that need other posts are not cached: this test avoids parsing most posts.
    if (!page.post.body.includes('[[')) return [];
    return findNotations(page, [notationOf(page.post, blog)]);
  },
};

function notationOf(post: PostFacts, blog: Blog): Notation {
  return {
    pattern: WIKI,
    isMatch: ({ match: [whole, name = ''] }) =>
      !(whole.startsWith('!') && FILE_EXTENSION.test(name.trim())) &&
      !NOT_A_NAME.test(name) &&
      (!/^[a-z][\w.-]*$/.test(name) || postNamed(name, blog) !== undefined),
    replacement: ({ match: [, name = '', heading = '', words = ''] }) => {
      const target = postNamed(name, blog);
      const file = target
        ? posix.relative(posix.dirname(post.file), target.file)
        : `${name.trim()}.md`;
      // `#^a1b2` is a block reference of Obsidian, for which the page has no anchor.
      const last = heading.split('#').at(-1) ?? '';
      const fragment = /^\^|^\s*$/.test(last) ? '' : `#${slug(last.trim())}`;
      return `[${words || name.trim()}](${destination(file + fragment)})`;
    },
    isFixable: ({ match: [, name = ''] }) => postNamed(name, blog) !== undefined,
  };
}

/** The post to which a wiki link refers: by its path, file name, slug or title. */
function postNamed(written: string, { posts }: Blog): PostFacts | undefined {
  return postsByName(posts).get(written.trim().normalize('NFC').replace(/\.md$/, ''));
}

// A Map keeps the last value of a key, so the posts are reversed to keep the first.
const postsByName = memoizeByPosts((posts): ReadonlyMap<string, PostFacts> => {
  const entries = posts.toReversed().flatMap((post) => {
    const { file, slug, title } = post;
    const names = [file.replace(/\.md$/, ''), posix.basename(file, '.md'), slug, title];
    return names.map((name) => [name.normalize('NFC'), post] as const);
  });
  return new Map(entries);
});
