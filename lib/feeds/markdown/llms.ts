import type { Rendered } from '../../markdown/rendered';
import { markdownFiles } from '../../messages/markdown-files';
import type { Post } from '../../posts/post';
import type { Site } from '../../settings/site-settings';
import { permalink, postPath } from '../../urls';
import { markdownBody } from './print-markdown';

/** A published post or standalone page. */
export interface PublishedText {
  post: Post;
  rendered: Rendered;
  /** Path of its Markdown, with the base path; none where another page or redirect has that path. */
  path: string | undefined;
}

/**
 * `llms.txt` (https://llmstxt.org): the site, with a link to the Markdown of each post and standalone page.
 *
 * @param texts posts, newest first, and standalone pages.
 */
export function printLlms(site: Site, texts: readonly PublishedText[]): string {
  const words = markdownFiles[site.language];
  const section = (name: string, kind: Post['kind']) => {
    const items = texts.filter(({ post }) => post.kind === kind).map(printItem);
    return items.length > 0 ? ['', `## ${name}`, '', ...items] : [];
  };
  const lines = [
    ...headOf(site),
    ...section(words.posts, 'post'),
    ...section(words.pages, 'page'),
    '',
  ];
  return lines.join('\n');
}

/** `llms-full.txt`: the Markdown of all posts and standalone pages in one file. */
export function printLlmsFull(site: Site, texts: readonly PublishedText[]): string {
  const parts = texts.map(({ post, rendered }) =>
    [
      `# ${oneLine(post.title)}`,
      '',
      `- URL: ${permalink(postPath(post.slug))}`,
      ...(post.publishedOn === '' ? [] : [`- ${post.publishedOn}`]),
      '',
      markdownBody(post, rendered).trim(),
      '',
    ].join('\n'),
  );
  return [`${headOf(site).join('\n')}\n`, ...parts].join('\n');
}

function headOf({ title, description }: Site): string[] {
  return [`# ${title}`, ...(description === '' ? [] : ['', `> ${description}`])];
}

function printItem({ post, rendered, path }: PublishedText): string {
  const url = permalink(path ?? postPath(post.slug));
  const about = oneLine(post.description ?? rendered.excerpt);
  return `- [${oneLine(post.title).replace(/[[\]\\]/g, '\\$&')}](${url.replace(/[()]/g, '\\$&')})${about && `: ${about}`}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
