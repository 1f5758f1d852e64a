import { allPosts } from '../lib/posts/all-posts';
import { site } from '../lib/site';
import { NextDocument } from './_components/next-document';
import { NotFound } from './_components/not-found';

export default async function Page() {
  const { posts } = await allPosts();
  return (
    <NextDocument language={site.language}>
      <NotFound posts={posts} />
    </NextDocument>
  );
}
