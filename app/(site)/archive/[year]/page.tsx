import { notFound } from 'next/navigation';
import { pages } from '../../../../lib/messages/pages';
import { allPosts } from '../../../../lib/posts/all-posts';
import { yearsOf } from '../../../../lib/posts/views/archive';
import { site } from '../../../../lib/site';
import { archivePath } from '../../../../lib/urls';
import { Head } from '../../../_components/head';
import { Months } from '../../../_components/months';

type Props = PageProps<'/archive/[year]'>;

const words = pages[site.language];

export const dynamicParams = false;

export async function generateStaticParams() {
  return yearsOf((await allPosts()).posts).map(({ year }) => ({ year }));
}

export default async function Page({ params }: Props) {
  const { year } = await params;
  const years = yearsOf((await allPosts()).posts);
  const index = years.findIndex((entry) => entry.year === year);
  const entry = years[index] ?? notFound();
  const later = years[index - 1];
  const earlier = years[index + 1];
  return (
    <>
      <Head
        title={words.archiveOf(year)}
        description={words.archiveOf(year)}
        path={archivePath(year)}
      />
      <header className="head">
        <h1>{words.archiveOf(year)}</h1>
        <p className="intro">{words.posts(entry.posts.length)}</p>
      </header>
      <Months posts={entry.posts} />
      <nav className="pages" aria-label={words.pages}>
        {later && (
          <div>
            <a href={archivePath(later.year)}>{words.year(later.year)}</a>
          </div>
        )}
        <div>
          <a href={archivePath()}>{words.allYears}</a>
        </div>
        {earlier && (
          <div>
            <a href={archivePath(earlier.year)}>{words.year(earlier.year)}</a>
          </div>
        )}
      </nav>
    </>
  );
}
