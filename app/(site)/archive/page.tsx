import { pages } from '../../../lib/messages/pages';
import { allPosts } from '../../../lib/posts/all-posts';
import { yearsOf } from '../../../lib/posts/views/archive';
import { site } from '../../../lib/site';
import { archivePath } from '../../../lib/urls';
import { GroupEntry } from '../../_components/group-entry';
import { Head } from '../../_components/head';

const words = pages[site.language];

export default async function Page() {
  const years = yearsOf((await allPosts()).posts);
  return (
    <>
      <Head title={words.archive} description={words.archiveDescription} path={archivePath()} />
      <header className="head">
        <h1>{words.archive}</h1>
        <p className="intro">{words.archiveDescription}</p>
      </header>
      <ol className="years">
        {years.map(({ year, posts }) => (
          <li key={year}>
            <GroupEntry
              path={archivePath(year)}
              name={words.year(year)}
              count={words.posts(posts.length)}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
