import { type Day, dayOf } from '../../dates';
import { now } from '../../now';
import { languageInName } from '../../posts/files/language-in-name';
import { listFiles } from '../../posts/files/list-files';
import { withoutExtension } from '../../posts/files/post-file';
import type { Library } from '../../posts/load';
import { site } from '../../site';
import { ownText } from '../export/own-text';
import type { ImportedPost } from '../imported-post';
import { isSameLanguage } from '../read/language';
import type { SourceBlog } from '../source-blog';
import { addressKey } from '../urls/old-paths';
import { FreeSlugs } from './free-slugs';
import type { Ledger } from './ledger';
import { Plan } from './plan';
import { Versions } from './versions';

/** The fields of a post that stay in memory until it is written. */
type Light = Pick<ImportedPost, 'id' | 'kind' | 'name' | 'title' | 'urls' | 'lang' | 'versionOf'>;

/**
 * Reads all posts of an old blog once, chooses a slug and a file for each, and ties translations to their
 * originals.
 *
 * @param folder the posts folder, as an absolute path.
 * @param library the posts that are there already, by slug.
 * @returns with the plan, the number of posts, and whether all posts name the same one author.
 */
export async function planPosts(
  source: SourceBlog,
  { folder, library, ledger }: { folder: string; library: Library['bySlug']; ledger: Ledger },
): Promise<{ plan: Plan; count: number; hasOneAuthor: boolean }> {
  const plan = new Plan();
  const slugs = new FreeSlugs(library);
  for (const file of ledger.files()) slugs.take(slugIn(file));
  // The slug of a post file that cannot be parsed is taken too.
  for (const { file } of listFiles(folder) ?? []) slugs.take(slugIn(file));
  const authors = new Set<string | undefined>();
  const today: Day = dayOf(now(), site.timeZone);
  const versions = new Versions(source.language);
  const posts: { post: Light; isHidden: boolean }[] = [];
  for await (const read of source.posts()) {
    const { id, kind, name, title, urls, draft, publishedOn, lang, versionOf, tags } = read;
    for (const author of read.authors?.length ? read.authors : [undefined])
      if (kind === 'post' && !authors.has(author)) authors.add(ownText(author));
    const post = ownText({ id, kind, name, title, urls, lang, versionOf });
    const isHidden = draft || (publishedOn !== undefined && publishedOn.day > today);
    posts.push({ post, isHidden });
    if (kind === 'post' && !isHidden) plan.addTags(ownText(tags));
  }
  const isTranslation = ({ lang, versionOf }: Light) =>
    lang !== undefined &&
    versionOf !== undefined &&
    source.language !== undefined &&
    !isSameLanguage(lang, source.language);
  // A draft must not take the slug of a post that readers know, nor a translation that of its original.
  posts.sort(
    (a, b) =>
      Number(a.isHidden) - Number(b.isHidden) ||
      Number(isTranslation(a.post)) - Number(isTranslation(b.post)),
  );
  // A former URL such as `/about/` leads to its post only if no other post has the slug `about`.
  const owners = new Map<string, string>();
  for (const { post, isHidden } of posts) {
    for (const key of isHidden || isTranslation(post) ? [] : post.urls.map(addressKey))
      if (!owners.has(key)) owners.set(key, post.id);
  }
  const languages = new Map<string, string>();
  for (const { name, lang } of posts.map(({ post }) => post)) {
    if (!languages.has(name)) languages.set(name, lang ?? source.language ?? site.language);
  }
  for (const { post, isHidden } of posts) {
    const before = ledger.get(post.id);
    // The versions of a post often have one name.
    const isNameOfVersion = slugs.has(post.name) && versions.has(post);
    const name = isNameOfVersion && post.lang ? `${post.name}.${post.lang}` : post.name;
    const slug = before
      ? slugIn(before.file)
      : slugs.choose(unlikeVersion(name, languages), post.title, (slug) =>
          [undefined, post.id].includes(owners.get(addressKey(`/${slug}`))),
        );
    const file = before?.file ?? (post.kind === 'page' ? `pages/${slug}.md` : `${slug}.md`);
    const planned = { id: post.id, slug, file, isHidden };
    plan.add(post, planned);
    versions.add(post, planned);
  }
  versions.tie();
  const hasOneAuthor = authors.size === 1 && !authors.has(undefined);
  return { plan, count: posts.length, hasOneAuthor };
}

/**
 * Returns a name that does not make a post the version of another one in the language that this has already: `a-ja`
 * for `a.ja`, if `a` is in Japanese.
 *
 * @param languages the language of the post of each name.
 */
function unlikeVersion(name: string, languages: ReadonlyMap<string, string>): string {
  const version = languageInName({ file: `${name}.md`, lang: undefined });
  const other = version && languages.get(version.name);
  return version && other !== undefined && isSameLanguage(other, version.language)
    ? `${version.name}-${version.language}`
    : name;
}

function slugIn(file: string): string {
  return withoutExtension(file.slice(file.lastIndexOf('/') + 1));
}
