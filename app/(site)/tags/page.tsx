import { pages } from '../../../lib/messages/pages';
import { allPosts } from '../../../lib/posts/all-posts';
import { tagsOf } from '../../../lib/posts/views/tags';
import { site } from '../../../lib/site';
import { tagPath } from '../../../lib/urls';
import { Head } from '../../_components/head';

const words = pages[site.language];

export default async function Page() {
  const tags = tagsOf((await allPosts()).posts);
  return (
    <>
      <Head title={words.tags} description={words.tagsDescription} path={tagPath()} />
      <header className="head">
        <h1>{words.tags}</h1>
        <p className="intro">{tags.length > 0 ? words.tagsDescription : words.noTags}</p>
      </header>
      {tags.length > 0 && (
        <ul className="tags">
          {tags.map(({ tag, posts }) => (
            <li key={tag}>
              <a className="entry" href={tagPath(tag)}>
                <span className="title">{tag}</span> <span className="leader" />
                <span className="count">{words.posts(posts.length)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
