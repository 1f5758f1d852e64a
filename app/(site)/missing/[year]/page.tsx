import { notFound } from 'next/navigation';
import { pages } from '../../../../lib/messages/pages';
import { allPosts } from '../../../../lib/posts/all-posts';
import { yearsOf } from '../../../../lib/posts/views/archive';
import { haveDays } from '../../../../lib/redirects/former-paths';
import { site } from '../../../../lib/site';
import { archivePath, listingPath } from '../../../../lib/urls';
import { HeadWithoutUrl } from '../../../_components/head';
import { Months } from '../../../_components/months';

type Props = PageProps<'/missing/[year]'>;

const words = pages[site.language];

export const dynamicParams = false;

// The 404 page for a former path whose day has no post. lib/redirects/not-found-html removes every month but
// the one of that day.
export async function generateStaticParams() {
  if (!haveDays(site.formerPaths)) return [];
  return yearsOf((await allPosts()).posts).map(({ year }) => ({ year }));
}

export default async function Page({ params }: Props) {
  const { year } = await params;
  const entry = yearsOf((await allPosts()).posts).find((each) => each.year === year);
  return (
    <>
      <HeadWithoutUrl title={words.notFound} />
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
      <Months posts={(entry ?? notFound()).posts} />
    </>
  );
}
