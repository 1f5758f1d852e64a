import { allPosts } from '../../../../../lib/posts/all-posts';
import { laterPages } from '../../../../../lib/posts/views/paging';
import { listedLanguages, postsIn } from '../../../../../lib/posts/views/translations';
import { site } from '../../../../../lib/site';
import { LanguageList, languageListOf } from '../../../../_components/language-list';

type Props = PageProps<'/languages/[tag]/page/[number]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  const { posts } = await allPosts();
  return listedLanguages(posts).flatMap((tag) =>
    laterPages(postsIn(posts, tag), site.postsPerPage).map((number) => ({
      tag,
      number: String(number),
    })),
  );
}

export default async function Page({ params }: Props) {
  const { tag, number } = await params;
  return <LanguageList {...(await languageListOf(tag, Number(number)))} />;
}
