import { renderToStaticMarkup } from 'react-dom/server';
import type { ArticleFacts } from '../../lib/article';
import type { PageParts } from '../../lib/build/page-template';
import { type PageFacts, sharingOf, TITLE_TEMPLATE } from '../../lib/metadata';
import { postFacts } from '../../lib/post-facts';
import { Article } from '../_components/article';

/**
 * What stands in the page of a post and in no other, as HTML: what Next.js makes of the same facts in
 * `/[slug]`. The build compares the two (lib/build/print-pages).
 */
export function printPost(facts: ArticleFacts): PageParts {
  const page = postFacts(facts);
  const title = TITLE_TEMPLATE.replace('%s', () => facts.post.title);
  return {
    title: renderToStaticMarkup(<title>{title}</title>) + meta('description', page.description),
    canonical: renderToStaticMarkup(<link rel="canonical" href={sharingOf(page).url} />),
    sharing: sharingTags(page),
    main: renderToStaticMarkup(<Article {...facts} />),
  };
}

/** Open Graph (https://ogp.me) and Twitter card, in the order in which Next.js writes them. */
function sharingTags(page: PageFacts): string {
  const { title, description, url, siteName, locale, images, card, author } = sharingOf(page);
  const picture = images?.[0];
  const { article } = page;
  return [
    property('og:title', title),
    property('og:description', description),
    property('og:url', url),
    property('og:site_name', siteName),
    property('og:locale', locale),
    property('og:image', picture?.url),
    property('og:image:width', picture?.width),
    property('og:image:height', picture?.height),
    property('og:image:alt', picture?.alt),
    property('og:type', article ? 'article' : 'website'),
    property('article:published_time', article?.published),
    property('article:modified_time', article?.modified),
    property('article:author', article && author),
    ...(article?.tags ?? []).map((tag) => property('article:tag', tag)),
    meta('twitter:card', card),
    meta('twitter:title', title),
    meta('twitter:description', description),
    meta('twitter:image', picture?.url),
    meta('twitter:image:alt', picture?.alt),
    meta('twitter:image:width', picture?.width),
    meta('twitter:image:height', picture?.height),
  ].join('');
}

function property(name: string, content: string | number | undefined): string {
  return isSaid(content)
    ? renderToStaticMarkup(<meta property={name} content={`${content}`} />)
    : '';
}

function meta(name: string, content: string | number | undefined): string {
  return isSaid(content) ? renderToStaticMarkup(<meta name={name} content={`${content}`} />) : '';
}

/** Next.js leaves out what is empty. */
function isSaid(content: string | number | undefined): boolean {
  return content !== undefined && content !== '';
}
