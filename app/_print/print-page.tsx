import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageParts } from '../../lib/build/page-template';
import { type metadataOf, TITLE_TEMPLATE } from '../../lib/metadata';

type PageMetadata = ReturnType<typeof metadataOf>;

/** What stands in a page and in no other of its route, as HTML, as Next.js writes it. */
export function printPage(metadata: PageMetadata, content: ReactElement): PageParts {
  const { title, description, alternates } = metadata;
  const whole =
    typeof title === 'string' ? TITLE_TEMPLATE.replace('%s', () => title) : title.absolute;
  return {
    title: renderToStaticMarkup(<title>{whole}</title>) + meta('description', description),
    canonical: renderToStaticMarkup(<link rel="canonical" href={alternates.canonical} />),
    sharing: sharingTags(metadata),
    main: renderToStaticMarkup(content),
  };
}

/** Open Graph (https://ogp.me) and Twitter card, in the order in which Next.js writes them. */
function sharingTags({ openGraph, twitter }: PageMetadata): string {
  const article = openGraph.type === 'article' ? openGraph : undefined;
  const picture = openGraph.images?.[0];
  return [
    property('og:title', openGraph.title),
    property('og:description', openGraph.description),
    property('og:url', openGraph.url),
    property('og:site_name', openGraph.siteName),
    property('og:locale', openGraph.locale),
    property('og:image', picture?.url),
    property('og:image:width', picture?.width),
    property('og:image:height', picture?.height),
    property('og:image:alt', picture?.alt),
    property('og:type', openGraph.type),
    property('article:published_time', article?.publishedTime),
    property('article:modified_time', article?.modifiedTime),
    ...(article?.authors ?? []).map((author) => property('article:author', author)),
    ...(article?.tags ?? []).map((tag) => property('article:tag', tag)),
    meta('twitter:card', twitter.card),
    meta('twitter:title', twitter.title),
    meta('twitter:description', twitter.description),
    meta('twitter:image', picture?.url),
    meta('twitter:image:alt', picture?.alt),
    meta('twitter:image:width', picture?.width),
    meta('twitter:image:height', picture?.height),
  ].join('');
}

function property(name: string, content: Content): string {
  return tag({ property: name }, content);
}

function meta(name: string, content: Content): string {
  return tag({ name }, content);
}

type Content = string | number | undefined;

/** Next.js leaves out what is empty. */
function tag(key: { property: string } | { name: string }, content: Content): string {
  if (content === undefined || content === '') return '';
  return renderToStaticMarkup(<meta {...key} content={`${content}`} />);
}
