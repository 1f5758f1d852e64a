import { langWithin } from '../../lib/interface-language';
import { pages } from '../../lib/messages/pages';
import type { PostFacts } from '../../lib/posts/post';
import { site } from '../../lib/site';
import { directionOf } from '../../lib/text-direction';
import { PostLine } from './post-list';

/** Posts of one year, grouped by month, with titles and days only. */
export function Months({ posts }: { posts: readonly PostFacts[] }) {
  const months = [...new Set(posts.map(monthOf))];
  return months.map((month) => (
    <section className="year month" key={month} aria-labelledby={`month-${month}`}>
      <h2 id={`month-${month}`}>{pages[site.language].month(Number(month))}</h2>
      <ol className="contents">
        {posts
          .filter((post) => monthOf(post) === month)
          .map((post) => (
            <li
              key={post.slug}
              lang={langWithin(site.language, post.lang)}
              dir={directionOf(post.lang)}
            >
              <PostLine post={post} language={site.language} />
            </li>
          ))}
      </ol>
    </section>
  ));
}

function monthOf(post: PostFacts): string {
  return post.publishedOn.slice(5, 7);
}
