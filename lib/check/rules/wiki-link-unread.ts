import { posix } from 'node:path';
import { slug } from 'github-slugger';
import type { PostFacts } from '../../posts/post';
import { memoizeByPosts } from '../../posts/views/memoize-by-posts';
import { findNotations, type Notation } from '../notation';
import type { Blog, Rule } from '../rule';
import { destination } from '../unparsed-target';

/** [[Page]], [[Page#words|shown]], and ![[Page]], which shows a note within another. */
const WIKI =
  /(?<![\w[])!?\[\[([^[\]\n|#\uFFFC]+)(?:#([^[\]\n|]*))?(?:\|([^[\]\n\uFFFC]*))?\]\](?!\])/g;
/** The end of a file that is no note. */
const FILE = /\.(?!md$)[a-z\d]{2,5}$/i;
/** Attributes of C++, marks for contents, and lists of numbers. */
const CODE =
  /^(?:_?toc_?|nodiscard|maybe_unused|fallthrough|likely|unlikely|noreturn|deprecated|[\d\s,.;–-]+)$|^\s|\s$/i;

/** A link in the form of a wiki, which Markdown does not read. */
export const wikiLinkUnread: Rule = {
  name: 'linkUnread',
  level: 'warning',
  find: (page, blog) => {
    // This rule needs the other posts, so it runs each time: few posts are parsed for it.
    if (!page.post.body.includes('[[')) return [];
    return findNotations(page, [notationOf(page.post, blog)]);
  },
};

function notationOf(post: PostFacts, blog: Blog): Notation {
  return {
    pattern: WIKI,
    isIt: ({ match: [whole, name = ''] }) =>
      !(whole.startsWith('!') && FILE.test(name.trim())) &&
      !CODE.test(name) &&
      (!/^[a-z][\w.-]*$/.test(name) || postNamed(name, blog) !== undefined),
    instead: ({ match: [, name = '', heading = '', words = ''] }) => {
      const found = postNamed(name, blog);
      const file = found
        ? posix.relative(posix.dirname(post.file), found.file)
        : `${name.trim()}.md`;
      // `#^a1b2` names a paragraph, which has no anchor here.
      const last = heading.split('#').at(-1) ?? '';
      const fragment = /^\^|^\s*$/.test(last) ? '' : `#${slug(last.trim())}`;
      return `[${words || name.trim()}](${destination(file + fragment)})`;
    },
    isSafe: ({ match: [, name = ''] }) => postNamed(name, blog) !== undefined,
  };
}

/** The post a link of a wiki means: by its file, its slug or its title. */
function postNamed(written: string, { posts }: Blog): PostFacts | undefined {
  return byName(posts).get(written.trim().normalize('NFC').replace(/\.md$/, ''));
}

// The last to be set stays, so the first has to come last.
const byName = memoizeByPosts((posts): ReadonlyMap<string, PostFacts> => {
  const named = posts.toReversed().flatMap((post) => {
    const { file, slug, title } = post;
    const names = [file.replace(/\.md$/, ''), posix.basename(file, '.md'), slug, title];
    return names.map((name) => [name.normalize('NFC'), post] as const);
  });
  return new Map(named);
});
