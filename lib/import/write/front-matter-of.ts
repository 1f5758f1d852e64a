import { type Day, startOfDay } from '../../dates';
import type { FrontMatter } from '../../posts/print-post';
import { slugOfTitle } from '../../posts/slug-of-title';
import { site } from '../../site';
import { foldSlug, slugFault } from '../../urls';
import type { ImportedPost } from '../imported-post';
import { removeControlCharacters } from '../markdown/control-characters';
import { isJapanese, isSameLanguage } from '../read/language';
import type { SourceBlog } from '../source-blog';
import { pathOnSite } from '../urls/old-paths';
import { aliasesFor, type TakenPaths } from './aliases';
import { authorsFor } from './authors';
import { encodePath, isPicture, type Pictures } from './pictures';
import type { PlannedPost } from './plan';

/**
 * Returns the front matter of an imported post. Differences from the old post are added to its
 * notes.
 */
export function frontMatterOf(
  post: ImportedPost,
  planned: PlannedPost,
  source: SourceBlog,
  { pictures, taken, today }: { pictures: Pictures; taken: TakenPaths; today: Day },
): FrontMatter {
  const { notes, updatedAt } = post;
  const title = oneLine(post.title, post);
  if (title === '') notes.push({ level: 'changed', name: 'titleMade', value: planned.slug });
  if (post.name !== '' && foldSlug(post.name) !== foldSlug(planned.slug)) {
    notes.push({ level: 'changed', name: 'renamed', value: `${post.name} → ${planned.slug}` });
  }
  return {
    title: title || planned.slug,
    slug: planned.slug,
    publishedOn: dayFor(post, today),
    createdAt: post.createdAt?.instant ?? post.publishedOn?.instant,
    updatedAt: updatedAt?.instant ?? (updatedAt && startOfDay(updatedAt.day, site.timeZone)),
    description: post.description === undefined ? undefined : oneLine(post.description, post),
    tags: tagsFor(post),
    series: seriesFor(post),
    authors: authorKeysFor(post),
    pinned: isPinned(post),
    image: imageFor(post, source, pictures),
    draft: post.draft,
    lang: langFor(post, source),
    translationOf: planned.translationOf,
    aliases: aliasesFor(post, planned, taken, source),
  };
}

/**
 * Returns the language of a post, unless it is that of the site. Generators write `en` into a new
 * configuration, and many Japanese blogs leave it there, so the text of the post is looked at too.
 */
function langFor(
  { lang, title, body }: ImportedPost,
  { language }: SourceBlog,
): string | undefined {
  if (lang !== undefined) return lang === site.language ? undefined : lang;
  if (language === undefined || isSameLanguage(language, site.language)) return undefined;
  return site.language === 'ja' && isJapanese(`${title}\n${body}`) ? undefined : language;
}

function dayFor(post: ImportedPost, today: Day): Day | undefined {
  const day = post.publishedOn?.day ?? post.createdAt?.day ?? post.updatedAt?.day;
  if (day !== undefined || post.kind === 'page') return day;
  post.notes.push({ level: 'changed', name: 'dayMade', value: today });
  return today;
}

function tagsFor(post: ImportedPost): string[] {
  const tags = post.tags.flatMap((tag) => nameFor(tag, post));
  const seen = new Set<string>();
  return tags.filter((tag) => seen.size < seen.add(foldSlug(tag)).size);
}

/** Returns a name that can be a part of a URL; an empty list when nothing of it can. */
function nameFor(name: string, post: ImportedPost): string | [] {
  const wanted = oneLine(name, post).normalize('NFC');
  const fault = slugFault(wanted);
  if (fault === null || fault === 'reserved' || fault === 'markdown') return wanted;
  const made = slugOfTitle(wanted);
  post.notes.push({ level: 'changed', name: 'tagChanged', value: `${name} → ${made || '–'}` });
  return made || [];
}

/** Returns the series of a post. A page is in none here. */
function seriesFor(post: ImportedPost): ImportedPost['series'] {
  const { kind, series, notes } = post;
  if (!series) return undefined;
  if (kind === 'page') {
    notes.push({ level: 'lost', name: 'keyUnknown', value: `series: ${series.name}` });
    return undefined;
  }
  const [name] = [nameFor(series.name, post)].flat();
  return name === undefined ? undefined : { ...series, name };
}

/** Returns the authors of a post. A page names none here. */
function authorKeysFor(post: ImportedPost): readonly string[] | undefined {
  const { keys } = authorsFor(post);
  if (post.kind === 'post') return keys;
  const value = `author: ${(post.authors ?? []).join(', ')}`;
  if (keys) post.notes.push({ level: 'lost', name: 'keyUnknown', value });
  return undefined;
}

/** Returns whether a post is pinned. A page is in no list here. */
function isPinned({ kind, pinned = false, notes }: ImportedPost): boolean {
  if (pinned && kind === 'page') notes.push({ level: 'lost', name: 'keyUnknown', value: 'pinned' });
  return pinned && kind === 'post';
}

function imageFor(post: ImportedPost, source: SourceBlog, pictures: Pictures): string | undefined {
  if (post.image === undefined) return undefined;
  const path = pathOnSite(post.image, post.urls[0] ?? '/', source.hosts);
  const file = pictures.find(post.image, path);
  if (file !== undefined && isPicture(file)) return encodePath(pictures.copy(file, 'picture'));
  if (/^https?:\/\//i.test(post.image) && URL.canParse(post.image)) return new URL(post.image).href;
  post.notes.push({ level: 'lost', name: 'fileMissing', value: post.image });
  return undefined;
}

function oneLine(text: string, post: ImportedPost): string {
  return removeControlCharacters(text, post).replace(/\s+/g, ' ').trim();
}
