import { type SharePicture, siteCard } from '../../lib/cards/share-picture';
import { alternatesOf, type Version } from '../../lib/feeds/alternates';
import { site } from '../../lib/site';
import { permalink } from '../../lib/urls';

/** The metadata of a page. */
interface PageFacts {
  /** Without the site title; none on the first page. */
  title?: string;
  description: string;
  /** From lib/urls, with the base path. */
  path: string;
  /** BCP 47 language tag of its content; by default, the language of the site. */
  lang?: string;
  /** By default, the card of the site. */
  picture?: SharePicture;
  article?: {
    published: string;
    modified?: string;
    authors: readonly string[];
    tags: readonly string[];
  };
  /** The page in all its languages, itself included. */
  versions?: readonly Version[];
  /** Whether the page gets `noindex` for search engines. */
  isUnlisted?: boolean;
  /** Path of an Atom feed with the posts of the page, besides the feeds of the site. */
  feed?: string;
}

/**
 * Title, canonical URL, description, Open Graph (https://ogp.me) and Twitter card of a page. The card takes title,
 * description and picture from Open Graph. React moves the elements into `<head>` from anywhere in the page.
 */
export function Head({
  title,
  description,
  path,
  lang = site.language,
  picture = siteCard(),
  article,
  versions = [],
  isUnlisted,
  feed,
}: PageFacts) {
  const url = permalink(path);
  const image = picture && new URL(picture.url, site.origin).href;
  return (
    <>
      <Title text={title} />
      <Named name="description" content={description} />
      {isUnlisted && <NoIndex />}
      <link rel="canonical" href={url} />
      {feed && (
        <link rel="alternate" type="application/atom+xml" title={title} href={permalink(feed)} />
      )}
      {alternatesOf(versions).map(({ hreflang, href }) => (
        <link key={hreflang} rel="alternate" hrefLang={hreflang} href={href} />
      ))}
      <Property property="og:title" content={title ?? site.title} />
      <Property property="og:description" content={description} />
      <Property property="og:url" content={url} />
      <Property property="og:site_name" content={site.title} />
      <Property property="og:locale" content={localeOf(lang)} />
      {versions
        .filter((version) => version.path !== path)
        .map(({ language }) => (
          <Property key={language} property="og:locale:alternate" content={localeOf(language)} />
        ))}
      <Property property="og:image" content={image} />
      <Property property="og:image:width" content={picture?.width} />
      <Property property="og:image:height" content={picture?.height} />
      <Property property="og:image:alt" content={picture?.alt} />
      <Property property="og:type" content={article ? 'article' : 'website'} />
      {article && (
        <>
          <Property property="article:published_time" content={article.published} />
          <Property property="article:modified_time" content={article.modified} />
          {article.authors.map((name) => (
            <Property key={name} property="article:author" content={name} />
          ))}
          {article.tags.map((tag) => (
            <Property key={tag} property="article:tag" content={tag} />
          ))}
        </>
      )}
      <Named name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      <Named name="twitter:image:alt" content={picture?.alt} />
    </>
  );
}

/** The locale of a language in Open Graph, such as `ja_JP` for `ja`. */
function localeOf(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return `${language}_${region}`;
}

/** The head of a page without a URL of its own, such as the 404 page. */
export function HeadWithoutUrl({ title }: { title: string }) {
  return (
    <>
      <Title text={title} />
      <NoIndex />
    </>
  );
}

function Title({ text }: { text?: string }) {
  return <title>{text === undefined ? site.title : `${text} | ${site.title}`}</title>;
}

function NoIndex() {
  return <meta name="robots" content="noindex" />;
}

type Content = string | number | undefined;

/** A `<meta>`; nothing without content. */
function Named({ name, content }: { name: string; content: Content }) {
  return content ? <meta name={name} content={`${content}`} /> : null;
}

/** A `<meta>` of Open Graph; nothing without content. */
function Property({ property, content }: { property: string; content: Content }) {
  return content ? <meta property={property} content={`${content}`} /> : null;
}
