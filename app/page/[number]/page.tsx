import { pages } from '../../../lib/messages/pages';
import { metadataOf } from '../../../lib/metadata';
import { laterPages } from '../../../lib/posts/paging';
import { allPosts } from '../../../lib/posts/posts';
import { madeByNext } from '../../../lib/sample-pages';
import { site } from '../../../lib/site';
import { listingPath } from '../../../lib/urls';
import { Listing, listingOf } from '../../_components/listing';

type Props = PageProps<'/page/[number]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  const { posts } = await allPosts();
  const numbers = laterPages(posts, site.postsPerPage).map((number) => ({
    number: String(number),
  }));
  return madeByNext('/page/[number]', numbers);
}

export async function generateMetadata({ params }: Props) {
  const number = Number((await params).number);
  return metadataOf({
    title: pages[site.language].pageTitle(number),
    description: site.description,
    path: listingPath(number),
  });
}

export default async function Page({ params }: Props) {
  return <Listing {...(await listingOf(Number((await params).number)))} />;
}
