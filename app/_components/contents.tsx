import { formatShortDay } from '../../lib/dates';
import { renderPost } from '../../lib/markdown/render-post';
import { pages } from '../../lib/messages/pages';
import { yearsOf } from '../../lib/posts/archive';
import type { Post } from '../../lib/posts/post';
import { site } from '../../lib/site';
import { archivePath, postPath } from '../../lib/urls';
import { Marks } from './marks';
import { Phrased } from './phrased';

/** Posts as the contents of a book: the year in the margin, title, leader, day, and the opening. */
export function Contents({ posts }: { posts: readonly Post[] }) {
  return yearsOf(posts).map(({ year, posts: ofYear }) => (
    <section className="year" key={year} aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>
        <a href={archivePath(year)}>{year}</a>
      </h2>
      <ol className="contents">
        {ofYear.map((post) => (
          <Entry key={post.slug} post={post} />
        ))}
      </ol>
    </section>
  ));
}

async function Entry({ post }: { post: Post }) {
  const { excerpt, minutes } = await renderPost(post);
  return (
    <li lang={post.lang}>
      <EntryLine post={post} />
      <p className="excerpt">{post.description ?? excerpt}</p>
      <p className="marks" lang={site.language}>
        {post.draft && <span className="draft">{pages[site.language].draft}</span>}
        {post.scheduled && <span className="draft">{pages[site.language].scheduled}</span>}
        <Marks minutes={minutes} tags={post.tags} />
      </p>
    </li>
  );
}

/** One line of a list: title, leader, day. */
export function EntryLine({ post }: { post: Post }) {
  return (
    <a className="entry" href={postPath(post.slug)}>
      <span className="title phrased">
        <Phrased text={post.title} />
      </span>
      <span className="leader" />
      <time dateTime={post.publishedOn}>{formatShortDay(post.publishedOn, site.language)}</time>
    </a>
  );
}
