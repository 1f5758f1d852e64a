import { notFound } from 'next/navigation';
import { formatDay } from '../../../../../lib/dates';
import { pages } from '../../../../../lib/messages/pages';
import { metadataOf } from '../../../../../lib/metadata';
import { postsByDay } from '../../../../../lib/posts/archive';
import { allPosts } from '../../../../../lib/posts/posts';
import { haveDays } from '../../../../../lib/redirects/former-paths';
import { madeByNext } from '../../../../../lib/sample-pages';
import { site } from '../../../../../lib/site';
import { archivePath, dayPath } from '../../../../../lib/urls';
import { Months } from '../../../../_components/months';

type Props = PageProps<'/archive/[year]/[month]/[day]'>;

const words = pages[site.language];

export const dynamicParams = false;

// A former path of a day leads to its post; a day with several has this page instead.
export async function generateStaticParams() {
  if (!haveDays(site.formerPaths)) return [];
  const days = [...postsByDay((await allPosts()).posts)]
    .filter(([, posts]) => posts.length > 1)
    .map(([date]) => {
      const [year = '', month = '', day = ''] = date.split('-');
      return { year, month, day };
    });
  return madeByNext('/archive/[year]/[month]/[day]', days);
}

export async function generateMetadata({ params }: Props) {
  const date = dayOf(await params);
  const title = words.postsOf(formatDay(date, site.language));
  return {
    ...metadataOf({ title, description: title, path: dayPath(date) }),
    robots: { index: false },
  };
}

export default async function Page({ params }: Props) {
  const date = dayOf(await params);
  const posts = postsByDay((await allPosts()).posts).get(date) ?? notFound();
  const year = date.slice(0, 4);
  return (
    <>
      <header className="head">
        <h1>{words.postsOf(formatDay(date, site.language))}</h1>
        <p className="intro">{words.posts(posts.length)}</p>
      </header>
      <Months posts={posts} />
      <nav className="pages" aria-label={words.pages}>
        <a href={archivePath(year)}>{words.archiveOf(year)}</a>
      </nav>
    </>
  );
}

function dayOf({ year, month, day }: Awaited<Props['params']>): string {
  return `${year}-${month}-${day}`;
}
