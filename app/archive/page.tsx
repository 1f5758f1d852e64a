import { pages } from '../../lib/messages/pages';
import { metadataOf } from '../../lib/metadata';
import { yearsOf } from '../../lib/posts/archive';
import { allPosts } from '../../lib/posts/posts';
import { site } from '../../lib/site';
import { archivePath } from '../../lib/urls';

const words = pages[site.language];

export const metadata = metadataOf({
  title: words.archive,
  description: words.archiveDescription,
  path: archivePath(),
});

export default async function Page() {
  const years = yearsOf((await allPosts()).posts);
  return (
    <>
      <header className="head">
        <h1>{words.archive}</h1>
        <p className="intro">{words.archiveDescription}</p>
      </header>
      <ol className="years">
        {years.map(({ year, posts }) => (
          <li key={year}>
            <a className="entry" href={archivePath(year)}>
              <span className="title">{words.year(year)}</span> <span className="leader" />
              <span className="count">{words.posts(posts.length)}</span>
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
