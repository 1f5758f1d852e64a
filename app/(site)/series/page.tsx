import { notFound } from 'next/navigation';
import { pages } from '../../../lib/messages/pages';
import { allPosts } from '../../../lib/posts/all-posts';
import { seriesOf } from '../../../lib/posts/views/series';
import { site } from '../../../lib/site';
import { seriesPath } from '../../../lib/urls';
import { GroupEntry } from '../../_components/group-entry';
import { Head } from '../../_components/head';

const words = pages[site.language];

export default async function Page() {
  const all = seriesOf((await allPosts()).posts);
  if (all.length === 0) notFound();
  return (
    <>
      <Head title={words.series} description={words.seriesDescription} path={seriesPath()} />
      <header className="head">
        <h1>{words.series}</h1>
        <p className="intro">{words.seriesDescription}</p>
      </header>
      <ul className="years">
        {all.map(({ name, posts }) => (
          <li key={name}>
            <GroupEntry path={seriesPath(name)} name={name} count={words.parts(posts.length)} />
          </li>
        ))}
      </ul>
    </>
  );
}
