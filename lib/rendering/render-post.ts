import { join } from 'node:path';
import { attachmentResolver } from '../attachments/resolve-attachment';
import { memoize } from '../cache/memoize';
import { readDiagramsLock } from '../diagrams/diagrams-lock';
import { diagramResolver } from '../diagrams/resolve-diagram';
import { readLock } from '../embeds/lock';
import { pictureResolver } from '../images/resolve-picture';
import { attachmentAt } from '../markdown/attachment-at';
import type { Rendered } from '../markdown/rendered';
import { allPosts, postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import { linkResolver } from '../redirects/links';
import { cachedRendering } from './rendering-cache';

let pipeline: Promise<typeof import('../markdown/render')> | undefined;

/** The renderings of this process, by the file of their post, for each library its links may lead into. */
const renderings = memoize((_library: Library) => new Map<string, Promise<Rendered>>());

/**
 * Renders a post once; later calls, other processes and the next build read the result, as long as
 * its links lead where they led and its pictures are what they were.
 *
 * @param library where its links may lead; that of the site when left out.
 * @throws ProblemsError when the Markdown cannot be read within its limits (lib/markdown/parse-problems).
 */
export async function renderPost(post: Post, library?: Library): Promise<Rendered> {
  const known = library ?? (await allPosts());
  // In development pictures change while the posts stay the same.
  if (process.env.NODE_ENV === 'development') return render(post, known);
  const ofLibrary = renderings(known);
  const rendering = ofLibrary.get(post.file) ?? render(post, known);
  ofLibrary.set(post.file, rendering);
  return rendering;
}

function render(post: Post, library: Library): Promise<Rendered> {
  const resolveLink = linkResolver(post, library);
  const { entries, hash } = readLock();
  const resolvePicture = pictureResolver(post);
  const resolveFile = attachmentResolver(post);
  const isCurrent = async ({ links, pictures, files }: Rendered) => {
    for (const { href, to } of links) {
      const now = href.startsWith('#') ? href : resolveLink(href);
      if (now !== to || (await attachmentAt(href, resolveFile))) return false;
    }
    for (const { source, picture } of pictures) {
      const now = await resolvePicture(source);
      if (JSON.stringify(now) !== JSON.stringify(picture)) return false;
    }
    for (const { source, use, file } of files) {
      const now = await resolveFile(source, use);
      if (JSON.stringify(now) !== JSON.stringify(file)) return false;
    }
    return true;
  };
  const drawn = /mermaid/i.test(post.body) ? readDiagramsLock().hash : '';
  return cachedRendering(`${hash}${drawn}\n${post.body}`, isCurrent, async () => {
    // Loaded once: each import() costs a millisecond where another thread reads TypeScript.
    pipeline ??= import('../markdown/render');
    const { renderMarkdown } = await pipeline;
    const place = { file: displayPath(join(postsFolder(), post.file)), bodyLine: post.bodyLine };
    return renderMarkdown(
      post.body,
      place,
      resolveLink,
      entries,
      resolvePicture,
      resolveFile,
      diagramResolver(),
    );
  });
}
