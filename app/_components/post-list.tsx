import { formatShortDay } from '../../lib/dates';
import type { Rendered } from '../../lib/markdown/rendered';
import { pages } from '../../lib/messages/pages';
import type { Post, PostFacts } from '../../lib/posts/post';
import { yearsOf } from '../../lib/posts/views/archive';
import { renderPost } from '../../lib/rendering/render-post';
import { site } from '../../lib/site';
import { directionOf } from '../../lib/text-direction';
import { archivePath, postPath } from '../../lib/urls';
import { Marks } from './marks';
import { Phrased } from './phrased';

type Opening = Pick<Rendered, 'excerpt' | 'minutes'>;

/** Posts with what a list shows of their texts. */
export interface ListedPosts {
  posts: readonly PostFacts[];
  texts: ReadonlyMap<PostFacts, Opening>;
}

/** Apart from the component, which the build prints without waiting. */
export async function listed(posts: readonly Post[]): Promise<ListedPosts> {
  const texts = posts.map(async (post) => [post, await renderPost(post)] as const);
  return { posts, texts: new Map(await Promise.all(texts)) };
}

/** Posts as the contents of a book: the year in the margin, title, leader, day, and the opening. */
export function Contents({ posts, texts }: ListedPosts) {
  return yearsOf(posts).map(({ year, posts: ofYear }) => (
    <section className="year" key={year} aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>
        <a href={archivePath(year)}>{year}</a>
      </h2>
      <ol className="contents">
        {ofYear.map((post) => {
          const text = texts.get(post);
          return text && <Entry key={post.slug} post={post} text={text} />;
        })}
      </ol>
    </section>
  ));
}

function Entry({ post, text }: { post: PostFacts; text: Opening }) {
  const dir = directionOf(post.lang);
  return (
    <li lang={post.lang} dir={dir}>
      <EntryLine post={post} />
      <p className="excerpt">{post.description ?? text.excerpt}</p>
      <ul className="marks" lang={site.language} dir={dir && 'ltr'}>
        {post.draft && <li className="draft">{pages[site.language].draft}</li>}
        {post.scheduled && <li className="draft">{pages[site.language].scheduled}</li>}
        <Marks minutes={text.minutes} tags={post.tags} />
      </ul>
    </li>
  );
}

/** One line of a list: title, leader, day. */
export function EntryLine({ post }: { post: PostFacts }) {
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
