import { formatDate, formatShortDay } from '../../lib/dates';
import { type ListPicture, listPicture } from '../../lib/images/list-picture';
import { langWithin } from '../../lib/interface-language';
import type { Rendered } from '../../lib/markdown/rendered';
import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';
import type { Post, PostFacts } from '../../lib/posts/post';
import { yearsOf } from '../../lib/posts/views/archive';
import { renderPost } from '../../lib/rendering/render-post';
import { site } from '../../lib/site';
import { directionOf } from '../../lib/text-direction';
import { archivePath, postPath } from '../../lib/urls';
import { Phrased } from './phrased';
import { PostMeta } from './post-meta';
import { Thumbnail } from './thumbnail';

/** What a list shows of a post besides its facts. The layout `compact` shows nothing else. */
interface PostOpening {
  text?: Pick<Rendered, 'excerpt' | 'minutes'>;
  picture?: ListPicture;
}

/** Posts with the excerpt, reading time and picture that a list shows. */
export interface PostListProps {
  language: Language;
  posts: readonly PostFacts[];
  openings: ReadonlyMap<PostFacts, PostOpening>;
  /** Posts above the others, under a heading of their own. */
  pinned?: readonly PostFacts[];
}

/**
 * Renders the posts of a list, for a page in a language. Not part of the component, because the build prerenders with React's static
 * renderer, which does not wait for components.
 */
export async function postListOf(
  posts: readonly Post[],
  language: Language,
  pinned: readonly Post[] = [],
): Promise<PostListProps> {
  const openings = [...pinned, ...posts].map(
    async (post) => [post, await openingOf(post)] as const,
  );
  return { posts, language, pinned, openings: new Map(await Promise.all(openings)) };
}

async function openingOf(post: Post): Promise<PostOpening> {
  if (site.list === 'compact') return {};
  const text = await renderPost(post);
  const picture = site.list === 'pictures' ? await listPicture(post, text.pictures) : undefined;
  return { text, picture };
}

/** Posts grouped by year, like the table of contents of a book: title, leader, day, and the excerpt. */
export function PostList({ posts, language, openings, pinned = [] }: PostListProps) {
  return (
    <>
      {pinned.length > 0 && (
        <section className="year" aria-labelledby="pinned">
          <h2 id="pinned">{pages[language].pinned}</h2>
          <PostEntries posts={pinned} language={language} openings={openings} isDated />
        </section>
      )}
      {yearsOf(posts).map(({ year, posts: ofYear }) => (
        <section className="year" key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>
            <a href={archivePath(year)}>{year}</a>
          </h2>
          <PostEntries posts={ofYear} language={language} openings={openings} />
        </section>
      ))}
    </>
  );
}

/** Posts in their order, without headings. With `isDated`, their days have a year. */
export function PostEntries({
  posts,
  language,
  openings,
  isDated,
}: PostListProps & { isDated?: boolean }) {
  return (
    <ol className="contents">
      {posts.map((post) => (
        <PostEntry
          key={post.slug}
          post={post}
          language={language}
          isDated={isDated}
          {...openings.get(post)}
        />
      ))}
    </ol>
  );
}

function PostEntry({
  post,
  language,
  text,
  picture,
  isDated,
}: PostOpening & { post: PostFacts; language: Language; isDated?: boolean }) {
  const dir = directionOf(post.lang);
  const { draft, scheduled } = pages[language];
  return (
    <li className={picture && 'pictured'} lang={langWithin(language, post.lang)} dir={dir}>
      <PostLine post={post} language={language} isDated={isDated} />
      {text && <p className="excerpt">{post.description ?? text.excerpt}</p>}
      {(text || post.draft || post.scheduled) && (
        <ul className="marks" lang={language} dir={dir && 'ltr'}>
          {post.draft && <li className="draft">{draft}</li>}
          {post.scheduled && <li className="draft">{scheduled}</li>}
          {text && <PostMeta minutes={text.minutes} tags={post.tags} language={language} />}
        </ul>
      )}
      {picture && <Thumbnail {...picture} />}
    </li>
  );
}

/** One line of a list: title, leader (a dotted line), day. */
export function PostLine({
  post,
  language,
  isDated,
}: {
  post: PostFacts;
  language: Language;
  isDated?: boolean;
}) {
  const format = isDated ? formatDate : formatShortDay;
  return (
    <a className="entry" href={postPath(post.slug)}>
      <span className="title phrased">
        <Phrased text={post.title} />
      </span>{' '}
      <span className="leader" />
      <time dateTime={post.publishedOn}>{format(post.publishedOn, language)}</time>
    </a>
  );
}
