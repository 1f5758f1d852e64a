import { exportError } from '../export/fault';
import { uploadFinder } from '../export/media';
import type { ImportedPost } from '../imported-post';
import { linkOwnArticles, type OwnArticles } from '../markdown/own-articles';
import { mediumMarkdown } from '../medium/body';
import { readStory, storyId } from '../medium/story';
import { BlogFolder } from '../read/blog-folder';
import type { ReadOptions } from '../read/options';
import type { SourceBlog } from '../source-blog';

/**
 * Opens an unpacked export of Medium. Each HTML file in its folder `posts` is a story, or each at the
 * root of a folder that has only these files.
 *
 * @throws ProblemsError when there is no story in the folder.
 */
export function openMedium({ path, media, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding);
  const files = [...folder.files('', (below) => /\.html?$/i.test(below))].map(({ id }) => id);
  const inPosts = files.filter((id) => /(?:^|\/)posts\/[^/]+$/.test(id));
  const stories = inPosts.length > 0 ? inPosts : files.filter((id) => !id.includes('/'));
  if (!stories.some((id) => /class="[^"]*\bh-entry\b/.test(folder.text(id) ?? ''))) {
    throw exportError(path, 'notMedium');
  }
  const titles = new Map<string, { id: string; title: string }>();

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const id of stories) {
      const html = folder.text(id);
      if (html === undefined) continue;
      const post = readStory(id, html, timeZone);
      if (!post) {
        folder.skip({ id, why: 'noStory' });
        continue;
      }
      const key = storyId(id.replace(/\.html?$/i, ''));
      if (key !== undefined) titles.set(key, { id, title: post.title });
      yield post;
    }
  }

  const assetOf = uploadFinder(media, isRemotePicture);
  const own: OwnArticles = {
    origin: 'https://medium.com',
    find: (url) => titles.get(storyId(url) ?? ''),
    isFile: () => false,
    isRemote: (url) => isRemotePicture(url) && assetOf(url) === undefined,
  };
  return {
    hosts: [],
    service: 'Medium',
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post, linkTo) =>
      linkOwnArticles({ ...post, body: mediumMarkdown(post) }, linkTo, own),
    assetRoots: media === undefined ? [] : [media],
    assetFolders: () => [],
    assetOf,
  };
}

function isRemotePicture(url: string): boolean {
  return /^https?:\/\/(?:cdn-images-\d|miro)\.medium\.com\//.test(url);
}
