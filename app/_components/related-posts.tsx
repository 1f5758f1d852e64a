import { pages } from '../../lib/messages/pages';
import type { ArticleFacts, LinkedPost } from '../../lib/pages/article-facts';
import { site } from '../../lib/site';
import { directionOf } from '../../lib/text-direction';
import { postPath } from '../../lib/urls';
import { Phrased } from './phrased';

/**
 * Links from a post to other posts: its neighbours in the series, the same day in other years, the previous post and
 * the next one.
 */
export function RelatedPosts({
  previous,
  next,
  sameDay,
  series,
}: Pick<ArticleFacts, 'previous' | 'next' | 'sameDay' | 'series'>) {
  const words = pages[site.language];
  const part = series && {
    previous: series.posts[series.index - 1],
    next: series.posts[series.index + 1],
  };
  const isSame = part?.previous?.slug === previous?.slug && part?.next?.slug === next?.slug;
  return (
    <>
      {sameDay.length > 0 && (
        <section className="same-day related" aria-labelledby="same-day">
          <h2 id="same-day">{words.sameDay}</h2>
          <ol>
            {sameDay.map((other) => (
              <li key={other.slug}>
                <time dateTime={other.publishedOn}>
                  {words.year(other.publishedOn.slice(0, 4))}
                </time>
                <div>
                  <TitleLink post={other} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
      {series && part && (part.previous || part.next) && (
        <Turn
          label={words.turnSeries(series.name)}
          previous={part.previous}
          next={part.next}
          words={[words.previousPart, words.nextPart]}
        />
      )}
      {/* The same two links are not shown twice. */}
      {!(series && isSame) && (
        <Turn
          label={words.turn}
          previous={previous}
          next={next}
          words={[words.previousPost, words.nextPost]}
        />
      )}
    </>
  );
}

/** Links to the previous and the next post. */
function Turn(props: {
  label: string;
  previous?: LinkedPost;
  next?: LinkedPost;
  /** What is written above the previous and the next title. */
  words: readonly [string, string];
}) {
  const { label, previous, next, words } = props;
  return (
    <nav className="turn related" aria-label={label}>
      {previous && (
        <div className="previous">
          <div>{words[0]}</div>
          <TitleLink post={previous} rel="prev" />
        </div>
      )}
      {next && (
        <div className="next">
          <div>{words[1]}</div>
          <TitleLink post={next} rel="next" />
        </div>
      )}
    </nav>
  );
}

function TitleLink({ post, rel }: { post: LinkedPost; rel?: 'prev' | 'next' }) {
  return (
    <a
      className="title phrased"
      href={postPath(post.slug)}
      rel={rel}
      lang={post.lang}
      dir={directionOf(post.lang)}
    >
      <Phrased text={post.title} />
    </a>
  );
}
