import { join } from 'node:path';
import { attachmentResolver } from '../attachments/resolve-attachment';
import { memoize } from '../cache/memoize';
import { readDiagramsLock } from '../diagrams/diagrams-lock';
import { diagramResolver } from '../diagrams/resolve-diagram';
import { readLock } from '../embeds/lock';
import { pictureResolver } from '../images/resolve-picture';
import { interfaceLanguage } from '../interface-language';
import type { Rendered } from '../markdown/rendered';
import { resolveLinkedFile } from '../markdown/resolve-linked-file';
import { allPosts, postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import { linkResolver } from '../redirects/links';
import { cachedRendering } from './rendering-cache';

let pipeline: Promise<typeof import('../markdown/render')> | undefined;

/** The renderings of this process, by the file of the post, for each library. Development does not use them. */
const renderings = memoize((_library: Library) => new Map<string, Promise<Rendered>>());

/**
 * Renders a post, or returns its cached rendering if the text is the same, and its links, pictures and files
 * still resolve to the same results. Later calls, other processes and the next build use the cache.
 *
 * @param library the posts that links may lead to; by default those of the site.
 * @throws ProblemsError when the Markdown exceeds a limit (lib/markdown/parse-problems).
 */
export async function renderPost(post: Post, library?: Library): Promise<Rendered> {
  const targets = library ?? (await allPosts());
  // In development a picture may change while the library stays the same.
  if (process.env.NODE_ENV === 'development') return render(post, targets);
  const ofLibrary = renderings(targets);
  const rendering = ofLibrary.get(post.file) ?? render(post, targets);
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
      const target = href.startsWith('#') ? href : resolveLink(href);
      if (target !== to || (await resolveLinkedFile(href, resolveFile))) return false;
    }
    for (const { source, picture } of pictures) {
      const current = await resolvePicture(source);
      if (JSON.stringify(current) !== JSON.stringify(picture)) return false;
    }
    for (const { source, use, file } of files) {
      const current = await resolveFile(source, use);
      if (JSON.stringify(current) !== JSON.stringify(file)) return false;
    }
    return true;
  };
  const language = interfaceLanguage(post.lang);
  const lockHash = /mermaid/i.test(post.body) ? readDiagramsLock().hash : '';
  return cachedRendering(
    `${hash}${lockHash}${language}\n${post.math === false ? 'math: false\n' : ''}${post.body}`,
    isCurrent,
    async () => {
      // The promise is stored, because with tsx each import() takes a millisecond, even of a loaded module.
      pipeline ??= import('../markdown/render');
      const { renderMarkdown } = await pipeline;
      const { bodyLine, math } = post;
      const location = {
        file: displayPath(join(postsFolder(), post.file)),
        bodyLine,
        math,
        language,
      };
      return renderMarkdown(
        post.body,
        location,
        resolveLink,
        entries,
        resolvePicture,
        resolveFile,
        diagramResolver(undefined, language),
      );
    },
  );
}
