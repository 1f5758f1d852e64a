import { langWithin } from '../../lib/interface-language';
import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';
import type { ArticleFacts } from '../../lib/pages/article-facts';
import { directionOf } from '../../lib/text-direction';
import { postPath, seriesPath } from '../../lib/urls';
import { Phrased } from './phrased';

/** The series of a post: its name, the place of the post, and all its posts in a closed <details>. */
export function SeriesList({
  series,
  lang,
  language,
}: {
  series: NonNullable<ArticleFacts['series']>;
  /** Language of the post, when it is not that of the page. */
  lang?: string;
  language: Language;
}) {
  const words = pages[language];
  const { name, index, posts } = series;
  return (
    // Reader modes drop the class related, so that their text begins with the post.
    <nav
      className="toc parts related"
      aria-label={words.seriesNamed(name)}
      lang={lang && language}
      dir={directionOf(lang) && 'ltr'}
    >
      <a href={seriesPath(name)}>{name}</a>{' '}
      <details className="parts">
        <summary>{words.part(index + 1, posts.length)}</summary>
        <ol>
          {posts.map((post, place) => (
            <li key={post.slug} lang={langWithin(language, post.lang)} dir={directionOf(post.lang)}>
              <a
                className="phrased"
                href={postPath(post.slug)}
                aria-current={place === index ? 'page' : undefined}
              >
                <Phrased text={post.title} />
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
