import { basename, dirname, join } from 'node:path';
import { uploadFinder } from '../export/media';
import { entryMarkdown } from '../hatena/body';
import { entryOf, hostsOfEntry, ownerOf, pathFromDiary } from '../hatena/entry';
import { formsOf } from '../hatena/forms';
import { isFotolife } from '../hatena/photo';
import type { ImportedPost } from '../imported-post';
import { translateFormulas } from '../markdown/formulas';
import { linkOwnArticles, type OwnArticles } from '../markdown/own-articles';
import { BlogFolder } from '../read/blog-folder';
import type { ReadOptions } from '../read/options';
import { OF_PROJECT } from '../read/unread-files';
import type { LinkTo, SourceBlog } from '../source-blog';
import { addressKey, pathOnSite } from '../urls/old-paths';

/** Hatena Blog writes times with their offset, and blogs without one are in Japanese time. */
const TIME_ZONE = 'Asia/Tokyo';

/** Files of entries to which somebody gave the extension of their language. */
const OTHER = /\.(?:markdown|html?|hatena|txt)$/i;

/**
 * Opens a folder of blogsync (https://github.com/x-motemen/blogsync), which Hatena Blog's boilerplate
 * for GitHub uses too. Each file with the front matter of an entry is a post.
 */
export function openHatena({ path, media, encoding }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding);
  const hosts = new Set<string>();
  const owners = new Set<string>();
  const titles = new Map<string, { id: string; title: string }>();
  const isPost = (below: string) =>
    (/\.md$/i.test(below) || (OTHER.test(below) && folder.hasFrontMatter(below))) &&
    !folder.isAboutProject(below);

  function* entries(): Generator<ImportedPost> {
    for (const { id } of folder.files('', isPost)) {
      const document = folder.document(id);
      if (!document) continue;
      const post = entryOf(id, document, TIME_ZONE);
      const isOfProject = OF_PROJECT.test(basename(id)) && document.fields.EditURL === undefined;
      if (isOfProject) folder.skip({ id, why: 'project' });
      else if (!post) folder.skip({ id, why: 'noEntry' });
      else {
        for (const host of hostsOfEntry(document)) hosts.add(host);
        const owner = ownerOf(document);
        if (owner !== undefined) owners.add(owner);
        const [url] = post.urls;
        if (url !== undefined) titles.set(addressKey(url), { id: post.id, title: post.title });
        yield post;
      }
    }
  }

  async function* posts(): AsyncGenerator<ImportedPost> {
    yield* entries();
  }

  const forms = formsOf(entries());
  const names = [...hosts].sort();
  const assetOf = uploadFinder(media, isFotolife);
  const own: OwnArticles = {
    origin: `https://${names[0] ?? 'blog.hatena.ne.jp'}`,
    find: (url) => {
      const path = pathFromDiary(url, owners) ?? pathOnSite(url, '/', names);
      return path === undefined ? undefined : titles.get(addressKey(path));
    },
    isFile: () => true,
    isRemote: (url) => isFotolife(url) && assetOf(url) === undefined,
  };

  function translate(post: ImportedPost, linkTo: LinkTo): string {
    const form = forms.get(post.id) ?? 'markdown';
    const markdown = entryMarkdown(post, form);
    // Markdown came before MathJax, so that authors wrote `\_` in formulas.
    const isShown = /\$\$[^$]*\\[A-Za-z]/.test(markdown);
    const body =
      form === 'markdown' && isShown
        ? translateFormulas(markdown, { isShown, isEscaped: true })
        : markdown;
    return linkOwnArticles({ ...post, body }, linkTo, own);
  }

  return {
    hosts: names,
    posts,
    skipped: () => [...folder.skipped.values()],
    translate,
    assetRoots: media === undefined ? [path] : [path, media],
    assetFolders: (post) => [join(path, dirname(post.id))],
    assetOf,
  };
}
