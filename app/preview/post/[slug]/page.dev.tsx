import { notFound } from 'next/navigation';
import { allPosts } from '../../../../lib/posts/posts';
import { tryToRender } from '../../../../lib/preview/state';
import { decodeSegment } from '../../../../lib/urls';
import { Article } from '../../../_components/article';
import { Problems } from '../../../_preview/problems';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props) {
  const { bySlug } = await allPosts();
  return { title: bySlug.get(decodeSegment((await params).slug) ?? '')?.title };
}

/** A post as it will be, or what keeps it from being shown. */
export default async function Page({ params }: Props) {
  const { bySlug, errors } = await allPosts();
  const post = bySlug.get(decodeSegment((await params).slug) ?? '');
  if (!post && errors.length > 0) return <Problems problems={errors} />;
  if (!post) notFound();
  const rendered = await tryToRender(post);
  return 'html' in rendered ? <Article post={post} /> : <Problems problems={rendered} />;
}
