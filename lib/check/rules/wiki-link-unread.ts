import { posix } from 'node:path';
import type { Post } from '../../posts/post';
import { findNotations, type Notation } from '../notation';
import type { Blog, Rule } from '../rule';
import { destination } from '../unread-target';

/** [[Page]], [[Page#words|shown]]. */
const WIKI =
  /(?<![!\w[])\[\[([^[\]\n|#\uFFFC]+)(?:#[^[\]\n|]*)?(?:\|([^[\]\n\uFFFC]*))?\]\](?!\])/g;
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

function notationOf(post: Post, blog: Blog): Notation {
  return {
    pattern: WIKI,
    isIt: ({ match: [, name = ''] }) =>
      !CODE.test(name) && (!/^[a-z][\w.-]*$/.test(name) || postNamed(name, blog) !== undefined),
    instead: ({ match: [, name = '', words = ''] }) => {
      const found = postNamed(name, blog);
      const file = found
        ? posix.relative(posix.dirname(post.file), found.file)
        : `${name.trim()}.md`;
      return `[${words || name.trim()}](${destination(file)})`;
    },
    isSafe: ({ match: [, name = ''] }) => postNamed(name, blog) !== undefined,
  };
}

/** The post a link of a wiki means: by its file, its slug or its title. */
function postNamed(written: string, { posts }: Blog): Post | undefined {
  const name = written.trim().normalize('NFC').replace(/\.md$/, '');
  return posts.find(({ file, slug, title }) =>
    [file.replace(/\.md$/, ''), posix.basename(file, '.md'), slug, title].some(
      (own) => own.normalize('NFC') === name,
    ),
  );
}
