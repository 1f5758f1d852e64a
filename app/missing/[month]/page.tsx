import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pages } from '../../../lib/messages/pages';
import { postsByMonth } from '../../../lib/posts/archive';
import { allPosts } from '../../../lib/posts/posts';
import { site } from '../../../lib/site';
import { archivePath, listingPath } from '../../../lib/urls';
import { Months } from '../../_components/months';

type Props = PageProps<'/missing/[month]'>;

const words = pages[site.language];

export const metadata: Metadata = { title: words.notFound, robots: { index: false } };

export const dynamicParams = false;

// The body of a 404 answer to a former path of a day without a post: app/resolve sends it.
export async function generateStaticParams() {
  return [...postsByMonth((await allPosts()).posts).keys()].map((month) => ({ month }));
}

export default async function Page({ params }: Props) {
  const { month } = await params;
  const posts = postsByMonth((await allPosts()).posts).get(month) ?? notFound();
  const year = month.slice(0, 4);
  return (
    <>
      <header className="head">
        <h1 className="phrased">{words.notFound}</h1>
        <p className="intro">{words.notFoundThatDay}</p>
      </header>
      <p className="ways">
        <a href={archivePath(year)}>{words.archiveOf(year)}</a>
        <a href={listingPath(1)}>{words.home}</a>
      </p>
      <Months posts={posts} />
    </>
  );
}
