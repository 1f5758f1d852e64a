import { formatDate } from '../dates';
import { interfaceLanguage } from '../interface-language';
import { siteColours } from '../look/site-colours';
import type { PostFacts } from '../posts/post';
import { authorsOfPost } from '../posts/views/authors';
import type { Site } from '../settings/site-settings';
import type { Card } from './card';

/** The texts on the card of a post or a standalone page. */
export function cardOfPost(post: PostFacts, site: Site): Card {
  const { title, publishedOn, kind, lang } = post;
  const language = interfaceLanguage(lang, site);
  const authors = authorsOfPost(post, site).map(({ name }) => name);
  return {
    title,
    name: site.title,
    author: new Intl.ListFormat(language).format(authors),
    day: kind === 'post' ? formatDate(publishedOn, language) : undefined,
    seal: site.seal,
    colours: cardColours(),
  };
}

/** The texts on the card of the site, for lists of posts and for posts whose titles cannot be drawn. */
export function cardOfSite({ title, origin, basePath, author, seal }: Site): Card {
  const name = new URL(origin).host + basePath;
  return { title, name, author: author?.name ?? '', seal, colours: cardColours() };
}

/** Only the colours that are drawn: another one, such as that of links, changes no card. */
function cardColours(): Card['colours'] {
  const { paper, ink, soft, rule, dots, seal, 'on-seal': onSeal } = siteColours().light;
  return { paper, ink, soft, rule, dots, seal, 'on-seal': onSeal };
}
