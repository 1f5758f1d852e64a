import { notFound } from 'next/navigation';
import { pages } from '../../../lib/messages/pages';
import { allPosts } from '../../../lib/posts/all-posts';
import { yearsOf } from '../../../lib/posts/views/archive';
import { haveDays } from '../../../lib/redirects/former-paths';
import { site } from '../../../lib/site';
import { archivePath, listingPath } from '../../../lib/urls';
import { HeadWithoutAddress } from '../../_components/head';
import { Months } from '../../_components/months';

type Props = PageProps<'/missing/[year]'>;

const words = pages[site.language];

export const dynamicParams = false;

// The body of a 404 answer to a former path of a day without a post: lib/redirects/not-found-html
// leaves the month of that day in it.
export async function generateStaticParams() {
  if (!haveDays(site.formerPaths)) return [];
  return yearsOf((await allPosts()).posts).map(({ year }) => ({ year }));
}

export default async function Page({ params }: Props) {
  const { year } = await params;
  const found = yearsOf((await allPosts()).posts).find((entry) => entry.year === year);
  return (
    <>
      <HeadWithoutAddress title={words.notFound} />
      <header className="head">
        <h1 className="phrased">{words.notFound}</h1>
        <p className="intro">{words.notFoundThatDay}</p>
      </header>
      <ul className="ways">
        <li>
          <a href={archivePath(year)}>{words.archiveOf(year)}</a>
        </li>
        <li>
          <a href={listingPath(1)}>{words.home}</a>
        </li>
      </ul>
      <Months posts={(found ?? notFound()).posts} />
    </>
  );
}
