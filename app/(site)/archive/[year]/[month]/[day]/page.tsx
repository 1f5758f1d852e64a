import { notFound } from 'next/navigation';
import { formatDay } from '../../../../../../lib/dates';
import { pages } from '../../../../../../lib/messages/pages';
import { allPosts } from '../../../../../../lib/posts/all-posts';
import { postsByDay } from '../../../../../../lib/posts/views/archive';
import { haveDays } from '../../../../../../lib/redirects/former-paths';
import { site } from '../../../../../../lib/site';
import { archivePath, dayPath } from '../../../../../../lib/urls';
import { Head } from '../../../../../_components/head';
import { Months } from '../../../../../_components/months';

type Props = PageProps<'/archive/[year]/[month]/[day]'>;

const words = pages[site.language];

export const dynamicParams = false;

// A former path of a day redirects to its post; for a day with several posts it redirects to this page.
export async function generateStaticParams() {
  if (!haveDays(site.formerPaths)) return [];
  return [...postsByDay((await allPosts()).posts)]
    .filter(([, posts]) => posts.length > 1)
    .map(([date]) => {
      const [year = '', month = '', day = ''] = date.split('-');
      return { year, month, day };
    });
}

export default async function Page({ params }: Props) {
  const date = dayOf(await params);
  const posts = postsByDay((await allPosts()).posts).get(date) ?? notFound();
  const year = date.slice(0, 4);
  const title = words.postsOf(formatDay(date, site.language));
  return (
    <>
      <Head title={title} description={title} path={dayPath(date)} isUnlisted />
      <header className="head">
        <h1>{title}</h1>
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
