import type { ImportedPost } from '../imported-post';
import type { LinkTo } from '../source-blog';
import { changeReferences } from '../write/references';
import { linkDestination, plainLinkText } from './links';
import { outsideCode } from './outside-code';

/** The articles of an author on a service such as Zenn, where other authors write too. */
export interface OwnArticles {
  /** Returns the article of the author that a URL of the service leads to. */
  find(url: string): { id: string; title: string } | undefined;
  /** The origin of the service, such as `https://zenn.dev`. */
  origin: string;
  /** Returns whether a path from the root is a file of the folder, not a page of the service. */
  isFile(path: string): boolean;
  /** Returns whether a picture is on the servers of the service and no copy of it is here. */
  isRemote(url: string): boolean;
}

/** A line with only a URL, which the services show as a card, or with the card notation of Zenn. */
const CARD = /^( {0,3})(?:@\[card\]\(([^\s()]+)\)|<?(https?:\/\/[^\s<>]+)>?)[ \t]*$/gm;

/**
 * Rewrites links to other articles of the author so that they lead to the new posts. Links to other
 * pages of the service become whole URLs. Pictures that stay on the service are added to the notes.
 */
export function linkOwnArticles(post: ImportedPost, linkTo: LinkTo, own: OwnArticles): string {
  const linkFor = (url: string) => {
    const article = own.find(url);
    const [fragment = ''] = /#.*$/s.exec(url) ?? [];
    const link = article && linkTo(article.id + fragment);
    if (link !== undefined) post.notes.push({ level: 'changed', name: 'link', value: url });
    return article && link !== undefined ? { ...article, link } : undefined;
  };
  const withoutCards = outsideCode(post.body, (part) =>
    part.replace(CARD, (line, indent: string, inCard?: string, bare = inCard ?? '') => {
      const found = linkFor(bare);
      if (!found) return line;
      return `${indent}[${plainLinkText(found.title) || bare}](${linkDestination(found.link)})`;
    }),
  );
  const texts = new Map<string, string>();
  const linked = changeReferences(withoutCards, (reference, use) => {
    if (use === 'picture') {
      if (own.isRemote(reference)) {
        post.notes.push({ level: 'lost', name: 'pictureRemote', value: reference });
      }
      return undefined;
    }
    const found = linkFor(reference);
    if (found) {
      // `changeReferences` turns a URL in a sentence into a link with the old URL as its text. The
      // last step of this function replaces that text with the title of the article.
      const written = reference.replace(/[\\[\]*_`~]/g, '\\$&');
      texts.set(`[${written}](`, `[${plainLinkText(found.title) || written}](`);
      return found.link;
    }
    const isPage = /^\/(?!\/)/.test(reference) && !own.isFile(reference);
    return isPage ? `${own.origin}${reference}` : undefined;
  });
  return outsideCode(linked, (part) =>
    [...texts].reduce((text, [before, after]) => text.replaceAll(before, () => after), part),
  );
}
