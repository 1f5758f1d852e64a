import { setImmediate } from 'node:timers/promises';
import { memoize } from '../../cache/memoize';
import type { Link } from '../../markdown/rendered';
import type { Library } from '../../posts/load';
import type { Post } from '../../posts/post';
import { renderPost } from '../../rendering/render-post';
import { linkedSlugs, termsOfPost } from './post-texts';
import { type Relations, relate } from './relations';
import type { Terms } from './terms';

/** What relates a post to others, as far as it depends on its file alone. */
interface PostContent {
  post: Post;
  terms: Terms;
  links: readonly Link[];
}

/**
 * Relates the posts of a library, once for all pages of a build.
 *
 * In development, this returns the relations that were known before the last change, at first none: the page of a
 * saved file does not wait until every post is rendered. They are computed after it was sent.
 */
export async function relationsOf(library: Library): Promise<Relations> {
  if (process.env.NODE_ENV !== 'development') return ofLibrary(library);
  if (latest.library !== library && !isWorking) void refresh(library);
  return latest.relations;
}

const ofLibrary = memoize(async (library: Library) => {
  const contents: PostContent[] = [];
  for (const post of library.posts) contents.push(await contentOf(post, library));
  return relateContents(contents, library);
});

async function contentOf(post: Post, library: Library): Promise<PostContent> {
  const rendered = await renderPost(post, library);
  return { post, terms: termsOfPost(post, rendered), links: rendered.links };
}

function relateContents(contents: readonly PostContent[], library: Library): Relations {
  return relate(
    library.posts,
    new Map(
      contents.map(({ post, terms, links }) => [
        post.slug,
        { terms, links: linkedSlugs(post, links, library) },
      ]),
    ),
  );
}

let latest: { library?: Library; relations: Relations } = { relations: relate([], new Map()) };
let isWorking = false;
/** The contents of posts in development, by file, so that only changed posts are read again. */
const known = new Map<string, PostContent>();

async function refresh(library: Library): Promise<void> {
  isWorking = true;
  try {
    for (const post of library.posts) {
      // The loader returns the same object for an unchanged file.
      if (known.get(post.file)?.post === post) continue;
      // Requests are answered between two posts.
      await setImmediate();
      try {
        known.set(post.file, await contentOf(post, library));
      } catch {
        // The page of the post shows what is wrong with it.
        known.delete(post.file);
      }
    }
    await setImmediate();
    const contents = library.posts.flatMap(({ file }) => known.get(file) ?? []);
    latest = { library, relations: relateContents(contents, library) };
  } finally {
    isWorking = false;
  }
}
