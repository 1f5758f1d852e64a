import { formatDate } from '../dates';
import { interfaceLanguage } from '../interface-language';
import { siteColours } from '../look/site-colours';
import type { PostFacts } from '../posts/post';
import type { Site } from '../settings/site-settings';
import type { Card } from './card';

/** The texts on the card of a post or a standalone page. */
export function cardOfPost({ title, publishedOn, kind, lang }: PostFacts, site: Site): Card {
  return {
    title,
    name: site.title,
    author: site.author?.name ?? '',
    day: kind === 'post' ? formatDate(publishedOn, interfaceLanguage(lang, site)) : undefined,
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
