import { allPosts } from '../../../lib/posts/all-posts';
import { listedLanguages } from '../../../lib/posts/views/translations';
import { LanguageList, languageListOf } from '../../_components/language-list';

type Props = PageProps<'/languages/[tag]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  return listedLanguages((await allPosts()).posts).map((tag) => ({ tag }));
}

export default async function Page({ params }: Props) {
  return <LanguageList {...(await languageListOf((await params).tag, 1))} />;
}
