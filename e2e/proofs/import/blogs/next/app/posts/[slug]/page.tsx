import { remark } from 'remark';
import gfm from 'remark-gfm';
import html from 'remark-html';
import { postSlugs, readPost } from '../../posts';

export const dynamicParams = false;

export function generateStaticParams() {
  return postSlugs().map((slug) => ({ slug }));
}

export default async function Post({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { title, content } = readPost(decodeURIComponent(slug));
  const body = await remark().use(gfm).use(html, { sanitize: false }).process(content);
  return (
    <main>
      <h1>{title}</h1>
      <div className="post-body" dangerouslySetInnerHTML={{ __html: String(body) }} />
    </main>
  );
}
