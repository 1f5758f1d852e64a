import { allPosts } from '../lib/posts/all-posts';
import { site } from '../lib/site';
import { NextDocument } from './_components/next-document';
import { NotFound } from './_components/not-found';
import Template from './_preview/template';

/** The 404 page of `npm run dev`, which has the live preview. */
export default async function Page() {
  const { posts } = await allPosts();
  return (
    <NextDocument language={site.language}>
      <Template>
        <NotFound posts={posts} />
      </Template>
    </NextDocument>
  );
}
