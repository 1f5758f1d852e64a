import { formatShortDay } from '../../lib/dates';
import { type ListPicture, listPicture } from '../../lib/images/list-picture';
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

/** What a list shows of a post besides its facts. The layout `compact` shows nothing else. */
interface PostOpening {
  text?: Pick<Rendered, 'excerpt' | 'minutes'>;
  picture?: ListPicture;
}

/** Posts with the excerpt, reading time and picture that a list shows. */
export interface PostListProps {
  posts: readonly PostFacts[];
  openings: ReadonlyMap<PostFacts, PostOpening>;
}

/**
 * Renders the posts of a list. Not part of the component, because the build prerenders with React's static
 * renderer, which does not wait for components.
 */
export async function postListOf(posts: readonly Post[]): Promise<PostListProps> {
  const openings = posts.map(async (post) => [post, await openingOf(post)] as const);
  return { posts, openings: new Map(await Promise.all(openings)) };
}

async function openingOf(post: Post): Promise<PostOpening> {
  if (site.list === 'compact') return {};
  const text = await renderPost(post);
  const picture = site.list === 'pictures' ? await listPicture(post, text.pictures) : undefined;
  return { text, picture };
}

/** Posts grouped by year, like the table of contents of a book: title, leader, day, and the excerpt. */
export function PostList({ posts, openings }: PostListProps) {
  return yearsOf(posts).map(({ year, posts: ofYear }) => (
    <section className="year" key={year} aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>
        <a href={archivePath(year)}>{year}</a>
      </h2>
      <ol className="contents">
        {ofYear.map((post) => (
          <PostEntry key={post.slug} post={post} {...openings.get(post)} />
        ))}
      </ol>
    </section>
  ));
}

function PostEntry({ post, text, picture }: PostOpening & { post: PostFacts }) {
  const dir = directionOf(post.lang);
  const { draft, scheduled } = pages[site.language];
  return (
    <li className={picture && 'pictured'} lang={post.lang} dir={dir}>
      <PostLine post={post} />
      {text && <p className="excerpt">{post.description ?? text.excerpt}</p>}
      {(text || post.draft || post.scheduled) && (
        <ul className="marks" lang={site.language} dir={dir && 'ltr'}>
          {post.draft && <li className="draft">{draft}</li>}
          {post.scheduled && <li className="draft">{scheduled}</li>}
          {text && <PostMeta minutes={text.minutes} tags={post.tags} />}
        </ul>
      )}
      {picture && <Thumbnail {...picture} />}
    </li>
  );
}

/** A picture beside a post; the link of the title covers it, too. */
function Thumbnail({ src, width, height, avif }: ListPicture) {
  const size = { width, height };
  const image = (
    // biome-ignore lint/performance/noImgElement: the build has made its files.
    <img className="thumbnail" src={src} alt="" {...size} loading="lazy" decoding="async" />
  );
  if (avif.length === 0) return image;
  return (
    <picture className="thumbnail">
      <source
        type="image/avif"
        srcSet={avif.map((file) => `${file.path} ${file.width}w`).join(', ')}
        sizes="9rem"
      />
      {image}
    </picture>
  );
}

/** One line of a list: title, leader (a dotted line), day. */
export function PostLine({ post }: { post: PostFacts }) {
  return (
    <a className="entry" href={postPath(post.slug)}>
      <span className="title phrased">
        <Phrased text={post.title} />
      </span>{' '}
      <span className="leader" />
      <time dateTime={post.publishedOn}>{formatShortDay(post.publishedOn, site.language)}</time>
    </a>
  );
}
