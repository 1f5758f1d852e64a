import { notFound } from 'next/navigation';
import { pages } from '../../../lib/messages/pages';
import { allPosts } from '../../../lib/posts/all-posts';
import { authorsOf } from '../../../lib/posts/views/authors';
import { site } from '../../../lib/site';
import { authorPath } from '../../../lib/urls';
import { GroupEntry } from '../../_components/group-entry';
import { Head } from '../../_components/head';

const words = pages[site.language];

export default async function Page() {
  const authors = authorsOf((await allPosts()).posts);
  if (authors.length === 0) notFound();
  return (
    <>
      <Head title={words.authors} description={words.authorsDescription} path={authorPath()} />
      <header className="head">
        <h1>{words.authors}</h1>
        <p className="intro">{words.authorsDescription}</p>
      </header>
      <ul className="years">
        {authors.map(({ key, name, posts }) => (
          <li key={key}>
            <GroupEntry path={authorPath(key)} name={name} count={words.posts(posts.length)} />
          </li>
        ))}
      </ul>
    </>
  );
}
