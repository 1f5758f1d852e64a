import { langWithin } from '../../lib/interface-language';
import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';
import type { ArticleFacts, LinkedPost } from '../../lib/pages/article-facts';
import { directionOf } from '../../lib/text-direction';
import { postPath } from '../../lib/urls';
import { Phrased } from './phrased';

type RelatedPostsProps = Pick<
  ArticleFacts,
  'backlinks' | 'related' | 'sameDay' | 'series' | 'previous' | 'next'
> & { language: Language };

/**
 * Links from a post to other posts: those that link to it, those on similar subjects, the same day in other years, its
 * neighbours in the series, the previous post and the next one.
 */
export function RelatedPosts(props: RelatedPostsProps) {
  const { backlinks, related, sameDay, series, previous, next, language } = props;
  const words = pages[language];
  const part = series && {
    previous: series.posts[series.index - 1],
    next: series.posts[series.index + 1],
  };
  const isSame = part?.previous?.slug === previous?.slug && part?.next?.slug === next?.slug;
  return (
    <>
      {backlinks.length + related.length + sameDay.length > 0 && (
        <div className="others related">
          <PostSection heading={words.backlinks} posts={backlinks} language={language} />
          <PostSection heading={words.related} posts={related} language={language} />
          <PostSection heading={words.sameDay} posts={sameDay} language={language} id="same-day" />
        </div>
      )}
      {series && part && (
        <Turn
          label={words.turnSeries(series.name)}
          previous={part.previous}
          next={part.next}
          language={language}
          words={[words.previousPart, words.nextPart]}
        />
      )}
      {/* The same two links are not shown twice. */}
      {!(series && isSame) && (
        <Turn
          label={words.turn}
          previous={previous}
          next={next}
          language={language}
          words={[words.previousPost, words.nextPost]}
        />
      )}
    </>
  );
}

/** Links to the previous and the next post; nothing if there are none. */
function Turn(props: {
  label: string;
  previous?: LinkedPost;
  next?: LinkedPost;
  language: Language;
  /** What is written above the previous and the next title. */
  words: readonly [string, string];
}) {
  const { label, previous, next, language, words } = props;
  if (!previous && !next) return null;
  return (
    <nav className="turn related" aria-label={label}>
      {previous && (
        <div className="previous">
          <div>{words[0]}</div>
          <TitleLink post={previous} language={language} rel="prev" />
        </div>
      )}
      {next && (
        <div className="next">
          <div>{words[1]}</div>
          <TitleLink post={next} language={language} rel="next" />
        </div>
      )}
    </nav>
  );
}

interface PostSectionProps {
  heading: string;
  posts: readonly LinkedPost[];
  language: Language;
  /** Of the heading. A new one would take the anchor of a heading that an author wrote. */
  id?: string;
}

function PostSection({ heading, posts, language, id }: PostSectionProps) {
  if (posts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ol>
        {posts.map((post) => (
          <li key={post.slug}>
            <time dateTime={post.publishedOn}>
              {pages[language].year(post.publishedOn.slice(0, 4))}
            </time>
            <div>
              <TitleLink post={post} language={language} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function TitleLink({
  post,
  language,
  rel,
}: {
  post: LinkedPost;
  language: Language;
  rel?: 'prev' | 'next';
}) {
  return (
    <a
      className="title phrased"
      href={postPath(post.slug)}
      rel={rel}
      lang={langWithin(language, post.lang)}
      dir={directionOf(post.lang)}
    >
      <Phrased text={post.title} />
    </a>
  );
}
