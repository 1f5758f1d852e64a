import { pages } from '../../lib/messages/pages';
import type { ArticleFacts, LinkedPost } from '../../lib/pages/article-facts';
import { site } from '../../lib/site';
import { directionOf } from '../../lib/text-direction';
import { postPath } from '../../lib/urls';
import { Phrased } from './phrased';

type RelatedPostsProps = Pick<
  ArticleFacts,
  'backlinks' | 'related' | 'sameDay' | 'previous' | 'next'
>;

/**
 * Links from a post to other posts: those that link to it, those on similar subjects, the same day in other years, the
 * previous post and the next one.
 */
export function RelatedPosts({ backlinks, related, sameDay, previous, next }: RelatedPostsProps) {
  const words = pages[site.language];
  return (
    <>
      {backlinks.length + related.length + sameDay.length > 0 && (
        <div className="others related">
          <PostSection heading={words.backlinks} posts={backlinks} />
          <PostSection heading={words.related} posts={related} />
          <PostSection heading={words.sameDay} posts={sameDay} id="same-day" />
        </div>
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

interface PostSectionProps {
  heading: string;
  posts: readonly LinkedPost[];
  /** Of the heading. A new one would take the anchor of a heading that an author wrote. */
  id?: string;
}

function PostSection({ heading, posts, id }: PostSectionProps) {
  if (posts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ol>
        {posts.map((post) => (
          <li key={post.slug}>
            <time dateTime={post.publishedOn}>
              {pages[site.language].year(post.publishedOn.slice(0, 4))}
            </time>
            <div>
              <TitleLink post={post} />
            </div>
          </li>
        ))}
      </ol>
    </section>
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
