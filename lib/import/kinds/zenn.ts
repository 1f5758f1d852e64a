import { dirname, join, posix } from 'node:path';
import { uploadFinder } from '../export/media';
import type { ImportedPost } from '../imported-post';
import { linkOwnArticles, type OwnArticles } from '../markdown/own-articles';
import { BlogFolder } from '../read/blog-folder';
import { commonOf, type FieldKeys } from '../read/common-fields';
import { dayInName } from '../read/day-in-name';
import { Fields } from '../read/fields';
import { takeDayOfFile } from '../read/file-day';
import type { ReadOptions } from '../read/options';
import { unusedKeys } from '../read/unused-keys';
import type { SourceBlog } from '../source-blog';
import { bookPost, type Chapter, readBook, type ZennBook } from '../zenn/book';
import { chapterSlug, inOrder } from '../zenn/chapters';
import { readDates } from '../zenn/dates';
import { isRemotePicture, zennKey } from '../zenn/urls';

/** Keys that this blog has no use for. `unusedKeys` reports their values. */
const NAMED = ['publication_name'];
/** Keys of the look of an article at Zenn. No word of the article is lost without them. */
const OF_LOOK = ['emoji', 'type'];
const NO_KEYS = { createdAt: [], updatedAt: [], description: [], image: [] };
const ARTICLE: FieldKeys = {
  ...NO_KEYS,
  publishedOn: ['published_at'],
  tags: ['topics'],
  own: ['published', ...OF_LOOK, ...NAMED],
  used: ['type'],
};
const CHAPTER: FieldKeys = { ...NO_KEYS, publishedOn: [], tags: [], own: ['free'] };
/** Times in `published_at` have no offset; Zenn reads them as Japanese time. */
const TIME_ZONE = 'Asia/Tokyo';

/**
 * Opens a folder of zenn-cli (https://zenn.dev/zenn/articles/zenn-cli-guide): each `articles/*.md`
 * is a post, and so are each book and each of its chapters.
 */
export function openZenn({ path, media, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding);
  const dates = readDates(folder);
  const titles = new Map<string, { id: string; title: string }>();
  const assetOf = uploadFinder(media, isRemotePicture);
  const own: OwnArticles = {
    origin: 'https://zenn.dev',
    find: (url) => titles.get(zennKey(url) ?? ''),
    isFile: (below) => below.startsWith('/images/'),
    isRemote: (url) => isRemotePicture(url) && assetOf(url) === undefined,
  };

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const post of [...articles(), ...books()]) yield post;
  }

  function* articles(): Generator<ImportedPost> {
    for (const { id, below } of folder.files('articles', (name) => /\.md$/i.test(name))) {
      const isFound = !below.includes('/');
      const post = isFound ? articleOf(id) : folder.skip({ id, why: 'unbuilt' });
      if (post) yield known(`articles/${post.name}`, post);
    }
  }

  function articleOf(id: string): ImportedPost | undefined {
    const document = folder.document(id);
    if (!document) return undefined;
    const fields = new Fields(document.fields);
    const { aliases: urls, ...common } = commonOf(fields, document, ARTICLE, TIME_ZONE);
    const name = posix.basename(id).replace(/\.md$/i, '');
    const key = `articles/${name}`;
    return dated(key, {
      ...common,
      ...{ id, kind: 'post', name, urls, comments: [] },
      body: document.body,
      format: 'markdown',
      draft: fields.text('published') !== 'true',
      notes: [
        ...common.notes,
        ...unusedKeys(fields, OF_LOOK).map(({ value }) => ({ ...KEY_OF_THEME, value })),
        ...unusedKeys(fields, NAMED),
        ...(dates.get(key)?.notes ?? []),
      ],
    });
  }

  function* books(): Generator<ImportedPost> {
    const files = [...folder.files('books', () => true)];
    for (const slug of new Set(files.map(({ below }) => below.split('/')[0] ?? ''))) {
      const names = files.flatMap(({ below }) =>
        below.startsWith(`${slug}/`) ? below.slice(slug.length + 1) : [],
      );
      yield* bookOf(slug, names);
    }
  }

  /** Yields the post of a book and those of its chapters. */
  function* bookOf(slug: string, names: readonly string[]): Generator<ImportedPost> {
    const read = readBook(folder, slug);
    const { book } = read;
    const written = names.filter((name) => /^[^/]+\.md$/.test(name));
    const chapters = inOrder(written, book.order)
      .flatMap((name) => chapterOf(name, book) ?? [])
      .map((chapter, index) => ({ ...chapter, series: { name: book.title, order: index + 1 } }));
    const config = names.find((name) => /^config\.ya?ml$/.test(name));
    const cover = names.find((name) => /^cover\.(?:png|jpe?g|webp)$/.test(name));
    if (config !== undefined) {
      const listed: Chapter[] = chapters.filter(({ isListed }) => isListed);
      const post = bookPost(`books/${slug}/${config}`, read, listed, cover);
      const key = `books/${slug}`;
      post.notes.push(...(dates.get(key)?.notes ?? []));
      yield known(key, dated(key, post));
    }
    for (const { key, isListed: _, ...post } of chapters) yield known(key, post);
  }

  function chapterOf(name: string, book: ZennBook) {
    const id = `books/${book.slug}/${name}`;
    const document = folder.document(id);
    if (!document) return undefined;
    const fields = new Fields(document.fields);
    const { aliases: urls, ...common } = commonOf(fields, document, CHAPTER, TIME_ZONE);
    const slug = chapterSlug(name, book.order);
    const isListed = book.order.length === 0 || book.order.includes(slug);
    const isPaid = book.isPaid && fields.text('free') !== 'true';
    const post = dated(`books/${book.slug}`, {
      ...common,
      ...{ id, kind: 'post', name: `${book.slug}-${slug}`, urls, comments: [] },
      body: document.body,
      format: 'markdown',
      tags: book.tags,
      draft: !book.isPublished || !isListed || isPaid,
    });
    if (!isListed) post.notes.push({ level: 'changed', name: 'unlisted', value: '' });
    if (isPaid) post.notes.push({ level: 'changed', name: 'visibility', value: 'price' });
    return { ...post, isListed, key: `books/${book.slug}/${slug}` };
  }

  /**
   * Adds the dates that the lists of Zenn give for a key. Without any, a post gets the day at the
   * beginning of its file name, or else that of its file.
   */
  function dated(key: string, post: ImportedPost): ImportedPost {
    const found = dates.get(key);
    const publishedOn = post.publishedOn ?? found?.publishedOn ?? dayInName(post.id, TIME_ZONE);
    if (publishedOn) return { ...post, publishedOn, updatedAt: found?.updatedAt };
    takeDayOfFile(post, join(path, post.id), timeZone);
    return post;
  }

  function known(key: string, post: ImportedPost): ImportedPost {
    titles.set(key, { id: post.id, title: post.title });
    return post;
  }

  return {
    hosts: [],
    service: 'Zenn',
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post, linkTo) => linkOwnArticles(post, linkTo, own),
    assetRoots: media === undefined ? [path] : [path, media],
    assetFolders: (post) => [join(path, dirname(post.id))],
    assetOf,
  };
}

const KEY_OF_THEME = { level: 'changed', name: 'keyOfTheme' } as const;
