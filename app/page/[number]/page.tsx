import { pages } from '../../../lib/messages/pages';
import { metadataOf } from '../../../lib/metadata';
import { laterPages } from '../../../lib/posts/paging';
import { allPosts } from '../../../lib/posts/posts';
import { site } from '../../../lib/site';
import { listingPath } from '../../../lib/urls';
import { Listing } from '../../_components/listing';

type Props = PageProps<'/page/[number]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  const { posts } = await allPosts();
  return laterPages(posts, site.postsPerPage).map((number) => ({ number: String(number) }));
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
  return <Listing number={Number((await params).number)} />;
}
