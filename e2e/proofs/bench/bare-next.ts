import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const FILES: Record<string, string> = {
  'package.json': '{"name":"bare","private":true,"type":"module"}',
  'next.config.js': `export default { typescript: { ignoreBuildErrors: true }, turbopack: { root: ROOT } };`,
  'app/layout.js': `export default function Layout({ children }) {
  return <html lang="ja"><body>{children}</body></html>;
}`,
  'lib/posts.js': `import { readdirSync, readFileSync } from 'node:fs';
import matter from 'gray-matter';
let posts;
export function allPosts() {
  posts ??= readdirSync(process.env.POSTS_DIR, { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const { data, content } = matter(readFileSync(process.env.POSTS_DIR + '/' + name, 'utf8'), {});
      return { slug: String(data.slug ?? name.slice(0, -3)).normalize('NFC'), title: String(data.title), content };
    });
  return posts;
}`,
  'app/page.js': `import { allPosts } from '../lib/posts';
export default function Page() {
  return <ul>{allPosts().slice(0, 20).map(({ slug, title }) => <li key={slug}><a href={'/' + encodeURIComponent(slug)}>{title}</a></li>)}</ul>;
}`,
  'app/[slug]/page.js': `import { remark } from 'remark';
import html from 'remark-html';
import { allPosts } from '../../lib/posts';
const pipeline = remark().use(html, { sanitize: false });
export const dynamicParams = false;
export function generateStaticParams() {
  return allPosts().map(({ slug }) => ({ slug }));
}
export default async function Page({ params }) {
  const slug = decodeURIComponent((await params).slug);
  const post = allPosts().find((entry) => entry.slug === slug);
  return <article><h1>{post.title}</h1><div dangerouslySetInnerHTML={{ __html: String(await pipeline.process(post.content)) }} /></article>;
}`,
};

/**
 * Writes a minimal Next.js blog that renders Markdown with remark, to compare this project with.
 *
 * @param folder where to write it.
 * @param root a folder that contains `folder`, and whose packages the blog uses.
 */
export async function writeBareNext(folder: string, root: string): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text.replace('ROOT', JSON.stringify(root)));
  }
}
