import { type SharePicture, siteCard } from '../../lib/cards/share-picture';
import { site } from '../../lib/site';
import { permalink } from '../../lib/urls';

/** What a page says of itself. */
interface PageFacts {
  /** Without the site's name; none on the first page. */
  title?: string;
  description: string;
  /** As lib/urls builds it, with the sub-path. */
  path: string;
  /** The site's card where the page has none of its own. */
  picture?: SharePicture;
  article?: { published: string; modified?: string; tags: readonly string[]; lang?: string };
  /** Whether search engines are to leave it out. */
  isUnlisted?: boolean;
}

const LOCALES: Record<string, string> = { ja: 'ja_JP', en: 'en_US' };

/**
 * Title, canonical address, description, Open Graph (https://ogp.me) and Twitter card of a page. React
 * puts them into the head, wherever a page has them.
 */
export function Head({
  title,
  description,
  path,
  picture = siteCard(),
  article,
  isUnlisted,
}: PageFacts) {
  const url = permalink(path);
  const image = picture && new URL(picture.url, site.origin).href;
  return (
    <>
      <Title text={title} />
      <Named name="description" content={description} />
      {isUnlisted && <NoIndex />}
      <link rel="canonical" href={url} />
      <Property property="og:title" content={title ?? site.title} />
      <Property property="og:description" content={description} />
      <Property property="og:url" content={url} />
      <Property property="og:site_name" content={site.title} />
      <Property property="og:locale" content={LOCALES[article?.lang ?? site.language]} />
      <Property property="og:image" content={image} />
      <Property property="og:image:width" content={picture?.width} />
      <Property property="og:image:height" content={picture?.height} />
      <Property property="og:image:alt" content={picture?.alt} />
      <Property property="og:type" content={article ? 'article' : 'website'} />
      {article && (
        <>
          <Property property="article:published_time" content={article.published} />
          <Property property="article:modified_time" content={article.modified} />
          <Property property="article:author" content={site.author?.name} />
          {article.tags.map((tag) => (
            <Property key={tag} property="article:tag" content={tag} />
          ))}
        </>
      )}
      <Named name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      <Named name="twitter:title" content={title ?? site.title} />
      <Named name="twitter:description" content={description} />
      <Named name="twitter:image" content={image} />
      <Named name="twitter:image:alt" content={picture?.alt} />
      <Named name="twitter:image:width" content={picture?.width} />
      <Named name="twitter:image:height" content={picture?.height} />
    </>
  );
}

/** The head of what is shown in place of a page: it has no address of its own. */
export function HeadWithoutAddress({ title }: { title: string }) {
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

/** A `<meta>`; none where it would say nothing. */
function Named({ name, content }: { name: string; content: Content }) {
  return content ? <meta name={name} content={`${content}`} /> : null;
}

/** A `<meta>` of Open Graph; none where it would say nothing. */
function Property({ property, content }: { property: string; content: Content }) {
  return content ? <meta property={property} content={`${content}`} /> : null;
}
