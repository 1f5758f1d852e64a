import { PLACEHOLDERS } from '../../../../lib/comments/page-template';
import { interfaceLanguages } from '../../../../lib/pages/interface-languages';
import { allPosts } from '../../../../lib/posts/all-posts';
import { HeadWithoutUrl } from '../../../_components/head';

export const dynamicParams = false;

// Pages with placeholders, which lib/comments/page-template fills for each page of comments.
export async function generateStaticParams() {
  const { bySlug } = await allPosts();
  return interfaceLanguages(bySlug.values()).map((language) => ({ language }));
}

export default async function Page() {
  return (
    <>
      <HeadWithoutUrl title={PLACEHOLDERS.title} />
      {PLACEHOLDERS.content}
    </>
  );
}
