import { pages } from '../../lib/messages/pages';
import type { Post } from '../../lib/posts/post';
import { namedAuthors } from '../../lib/posts/views/authors';
import { site } from '../../lib/site';
import { authorPath } from '../../lib/urls';

const list = new Intl.ListFormat(site.language);

/** The authors of a post, as a list item; nothing if it is only the author of the site. */
export function ByLine({ post }: { post: Post }) {
  const authors = namedAuthors(post);
  if (authors.length === 0) return null;
  // Of the parts, only the elements have names; the others are the words between them.
  const rest = authors.values();
  return (
    <li>
      {pages[site.language].by}
      {list.formatToParts(authors.map(({ name }) => name)).map(({ type, value }) => {
        const key = type === 'element' ? rest.next().value?.key : undefined;
        if (key === undefined) return value;
        return (
          <a key={key} href={authorPath(key)} rel="author">
            {value}
          </a>
        );
      })}
    </li>
  );
}
