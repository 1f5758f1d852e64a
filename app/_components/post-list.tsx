import { formatDate, formatShortDay } from '../../lib/dates';
import type { Rendered } from '../../lib/markdown/rendered';
import { pages } from '../../lib/messages/pages';
import type { Post, PostFacts } from '../../lib/posts/post';
import { yearsOf } from '../../lib/posts/views/archive';
import { renderPost } from '../../lib/rendering/render-post';
import { site } from '../../lib/site';
import { directionOf } from '../../lib/text-direction';
import { archivePath, postPath } from '../../lib/urls';
import { Phrased } from './phrased';
import { PostMeta } from './post-meta';

type PostOpening = Pick<Rendered, 'excerpt' | 'minutes'>;

/** Posts with the excerpt and reading time that a list shows. */
export interface PostListProps {
  posts: readonly PostFacts[];
  texts: ReadonlyMap<PostFacts, PostOpening>;
  /** Posts above the others, under a heading of their own. */
  pinned?: readonly PostFacts[];
}

/**
 * Renders the posts of a list. Not part of the component, because the build prerenders with React's static
 * renderer, which does not wait for components.
 */
export async function postListOf(
  posts: readonly Post[],
  pinned: readonly Post[] = [],
): Promise<PostListProps> {
  const texts = [...pinned, ...posts].map(async (post) => [post, await renderPost(post)] as const);
  return { posts, pinned, texts: new Map(await Promise.all(texts)) };
}

/** Posts grouped by year, like the table of contents of a book: title, leader, day, and the excerpt. */
export function PostList({ posts, texts, pinned = [] }: PostListProps) {
  return (
    <>
      {pinned.length > 0 && (
        <section className="year" aria-labelledby="pinned">
          <h2 id="pinned">{pages[site.language].pinned}</h2>
          <PostEntries posts={pinned} texts={texts} isDated />
        </section>
      )}
      {yearsOf(posts).map(({ year, posts: ofYear }) => (
        <section className="year" key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>
            <a href={archivePath(year)}>{year}</a>
          </h2>
          <PostEntries posts={ofYear} texts={texts} />
        </section>
      ))}
    </>
  );
}

/** Posts in their order, without headings. With `isDated`, their days have a year. */
export function PostEntries({ posts, texts, isDated }: PostListProps & { isDated?: boolean }) {
  return (
    <ol className="contents">
      {posts.map((post) => {
        const text = texts.get(post);
        return text && <PostEntry key={post.slug} post={post} text={text} isDated={isDated} />;
      })}
    </ol>
  );
}

function PostEntry({
  post,
  text,
  isDated,
}: {
  post: PostFacts;
  text: PostOpening;
  isDated?: boolean;
}) {
  const dir = directionOf(post.lang);
  return (
    <li lang={post.lang} dir={dir}>
      <PostLine post={post} isDated={isDated} />
      <p className="excerpt">{post.description ?? text.excerpt}</p>
      <ul className="marks" lang={site.language} dir={dir && 'ltr'}>
        {post.draft && <li className="draft">{pages[site.language].draft}</li>}
        {post.scheduled && <li className="draft">{pages[site.language].scheduled}</li>}
        <PostMeta minutes={text.minutes} tags={post.tags} />
      </ul>
    </li>
  );
}

/** One line of a list: title, leader (a dotted line), day. */
export function PostLine({ post, isDated }: { post: PostFacts; isDated?: boolean }) {
  const format = isDated ? formatDate : formatShortDay;
  return (
    <a className="entry" href={postPath(post.slug)}>
      <span className="title phrased">
        <Phrased text={post.title} />
      </span>{' '}
      <span className="leader" />
      <time dateTime={post.publishedOn}>{format(post.publishedOn, site.language)}</time>
    </a>
  );
}
