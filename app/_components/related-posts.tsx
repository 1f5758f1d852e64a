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
  return (
    <>
      {series && series.posts.length > 1 && <SeriesTurn series={series} />}
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
      <nav className="turn related" aria-label={words.turn}>
        {previous && (
          <div className="previous">
            <div>{words.previousPost}</div>
            <TitleLink post={previous} rel="prev" />
          </div>
        )}
        {next && (
          <div className="next">
            <div>{words.nextPost}</div>
            <TitleLink post={next} rel="next" />
          </div>
        )}
      </nav>
    </>
  );
}

/** The previous and the next post of a series. */
function SeriesTurn({ series }: { series: NonNullable<ArticleFacts['series']> }) {
  const words = pages[site.language];
  const previous = series.posts[series.index - 1];
  const next = series.posts[series.index + 1];
  return (
    <nav className="turn related" aria-label={words.turnSeries(series.name)}>
      {previous && (
        <div className="previous">
          <div>{words.previousPart}</div>
          <TitleLink post={previous} />
        </div>
      )}
      {next && (
        <div className="next">
          <div>{words.nextPart}</div>
          <TitleLink post={next} />
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
