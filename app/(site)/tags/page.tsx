import { pages } from '../../../lib/messages/pages';
import { allPosts } from '../../../lib/posts/all-posts';
import { tagsOf } from '../../../lib/posts/views/tags';
import { site } from '../../../lib/site';
import { tagPath } from '../../../lib/urls';
import { GroupEntry } from '../../_components/group-entry';
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
              <GroupEntry path={tagPath(tag)} name={tag} count={words.posts(posts.length)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
