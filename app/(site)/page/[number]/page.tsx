import { pages } from '../../../../lib/messages/pages';
import { allPosts } from '../../../../lib/posts/all-posts';
import { laterPages } from '../../../../lib/posts/views/paging';
import { oneVersionOfEach } from '../../../../lib/posts/views/translations';
import { site } from '../../../../lib/site';
import { listingPath } from '../../../../lib/urls';
import { Head } from '../../../_components/head';
import { Listing, listingOf } from '../../../_components/listing';

type Props = PageProps<'/page/[number]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  const { posts } = await allPosts();
  return laterPages(oneVersionOfEach(posts), site.postsPerPage).map((number) => ({
    number: String(number),
  }));
}

export default async function Page({ params }: Props) {
  const number = Number((await params).number);
  return (
    <>
      <Head
        title={pages[site.language].pageTitle(number)}
        description={site.description}
        path={listingPath(number)}
      />
      <Listing {...(await listingOf(number))} />
    </>
  );
}
