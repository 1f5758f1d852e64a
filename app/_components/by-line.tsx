import { langWithin } from '../../lib/interface-language';
import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';
import type { Post } from '../../lib/posts/post';
import { namedAuthors } from '../../lib/posts/views/authors';
import { authorPath } from '../../lib/urls';

/** The authors of a post, as a list item; nothing if it is only the author of the site. */
export function ByLine({ post, language }: { post: Post; language: Language }) {
  const authors = namedAuthors(post);
  if (authors.length === 0) return null;
  const names = authors.map(({ name }) => name);
  // Of the parts, only the elements are names; the others are the words between them.
  const rest = authors.values();
  return (
    <li>
      {pages[language].by}
      {new Intl.ListFormat(language).formatToParts(names).map(({ type, value }) => {
        const key = type === 'element' ? rest.next().value?.key : undefined;
        if (key === undefined) return value;
        return (
          <a key={key} href={authorPath(key)} rel="author" lang={langWithin(language)}>
            {value}
          </a>
        );
      })}
    </li>
  );
}
