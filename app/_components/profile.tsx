import { langWithin } from '../../lib/interface-language';
import { aroundPosts } from '../../lib/messages/around-posts';
import type { Language } from '../../lib/messages/language';
import type { Post } from '../../lib/posts/post';
import { type Author, authorsOfPost } from '../../lib/posts/views/authors';
import { authorPath, sitePath } from '../../lib/urls';

/** Who wrote a post: picture, name and bio of each author who has a picture or a bio. */
export function Profile({ post, language }: { post: Post; language: Language }) {
  const authors = authorsOfPost(post).filter(({ picture, bio }) => picture || bio);
  return authors.map((author) => (
    <aside
      key={author.name}
      className="profile related"
      aria-label={authors.length > 1 ? author.name : aroundPosts[language].author}
    >
      {author.picture && <Portrait picture={author.picture} />}
      <div lang={langWithin(language)}>
        <p>
          <Name author={author} />
        </p>
        {author.bio && <p className="bio">{author.bio}</p>}
      </div>
    </aside>
  ));
}

/** The picture of an author. Their name is beside it. */
export function Portrait({ picture }: { picture: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: next/image makes its variants on a server.
    <img src={sitePath(picture)} alt="" width={64} height={64} loading="lazy" />
  );
}

/** Not with the author as its props: React takes `key` for itself. */
function Name({ author: { name, key, url } }: { author: Author }) {
  const href = key === undefined ? url : authorPath(key);
  if (!href) return name;
  return (
    <a href={href} rel="author">
      {name}
    </a>
  );
}
