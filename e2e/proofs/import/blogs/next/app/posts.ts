import { readdirSync, readFileSync } from 'node:fs';
import matter from 'gray-matter';

export function postSlugs(): string[] {
  return readdirSync('_posts')
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, ''))
    .filter((slug) => !readPost(slug).draft);
}

export function readPost(slug: string): { title: string; content: string; draft: boolean } {
  const { data, content } = matter(readFileSync(`_posts/${slug}.md`, 'utf8'));
  return { title: data.title, content, draft: data.draft === true };
}
