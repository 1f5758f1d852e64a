import { type Day, startOfDay } from '../../dates';
import { aliasKey } from '../../posts/aliases';
import { slugOfTitle } from '../../posts/slug-of-title';
import { encodeForAlias } from '../../redirects/add-alias';
import { readerOf } from '../../redirects/former-paths';
import { site } from '../../site';
import { decodeLeniently } from '../../url-readings';
import { foldSlug, RESERVED_SLUGS, slugFault } from '../../urls';
import { ownText } from '../export/own-text';
import type { Entry, Source } from '../imported-post';
import { isCovered } from '../urls/former-pattern';
import { pathOnSite } from '../urls/old-paths';
import type { Pictures } from './pictures';
import type { Planned } from './plan';
import type { FrontMatter } from './print-post';
import { encodePath, isPicture } from './rewrite-references';

const patterns = site.formerPaths.map(readerOf);

/** The paths that lead to a post already, so that no alias has them twice. */
export class TakenPaths {
  private readonly owners = new Map<string, string>();

  take(key: string, slug: string): boolean {
    const owner = this.owners.get(key);
    if (owner === undefined) this.owners.set(ownText(key), slug);
    return owner === undefined || owner === slug;
  }
}

/** The front matter of an entry as this blog writes it; what is not as it was is noted in the entry. */
export function frontMatterOf(
  entry: Entry,
  planned: Planned,
  source: Source,
  { pictures, taken, today }: { pictures: Pictures; taken: TakenPaths; today: Day },
): FrontMatter {
  const { notes, updatedAt } = entry;
  const title = oneLine(entry.title);
  if (title === '') notes.push({ level: 'changed', name: 'titleMade', value: planned.slug });
  if (entry.name !== '' && foldSlug(entry.name) !== foldSlug(planned.slug)) {
    notes.push({ level: 'changed', name: 'renamed', value: `${entry.name} → ${planned.slug}` });
  }
  return {
    title: title || planned.slug,
    slug: planned.slug,
    publishedOn: dayFor(entry, today),
    createdAt: entry.createdAt?.instant ?? entry.publishedOn?.instant,
    updatedAt: updatedAt?.instant ?? (updatedAt && startOfDay(updatedAt.day, site.timeZone)),
    description: entry.description === undefined ? undefined : oneLine(entry.description),
    tags: tagsFor(entry),
    image: imageFor(entry, source, pictures),
    draft: entry.draft,
    lang: entry.lang === site.language ? undefined : entry.lang,
    aliases: aliasesFor(entry, planned, taken, source),
  };
}

function dayFor(entry: Entry, today: Day): Day | undefined {
  const day = entry.publishedOn?.day ?? entry.createdAt?.day ?? entry.updatedAt?.day;
  if (day !== undefined || entry.kind === 'page') return day;
  entry.notes.push({ level: 'changed', name: 'dayMade', value: today });
  return today;
}

function tagsFor(entry: Entry): string[] {
  const tags = entry.tags.flatMap((tag) => {
    const wanted = oneLine(tag).normalize('NFC');
    const fault = slugFault(wanted);
    if (fault === null || fault === 'reserved') return wanted;
    const made = slugOfTitle(wanted);
    entry.notes.push({ level: 'changed', name: 'tagChanged', value: `${tag} → ${made || '–'}` });
    return made || [];
  });
  const seen = new Set<string>();
  return tags.filter((tag) => seen.size < seen.add(foldSlug(tag)).size);
}

function imageFor(entry: Entry, source: Source, pictures: Pictures): string | undefined {
  if (entry.image === undefined) return undefined;
  const path = pathOnSite(entry.image, entry.urls[0] ?? '/', source.hosts);
  const file = pictures.find(entry.image, path);
  if (file !== undefined && isPicture(file)) return encodePath(pictures.bring(file));
  if (/^https?:\/\//i.test(entry.image) && URL.canParse(entry.image))
    return new URL(entry.image).href;
  entry.notes.push({ level: 'lost', name: 'fileMissing', value: entry.image });
  return undefined;
}

/** Former paths no pattern of `site.config.ts` leads to the post. */
function aliasesFor(entry: Entry, planned: Planned, taken: TakenPaths, source: Source): string[] {
  const aliases = new Set<string>();
  for (const url of entry.urls) {
    const path = pathOnSite(url, '/', source.hosts);
    if (path === undefined) {
      entry.notes.push({ level: 'lost', name: 'aliasUnusable', value: url });
      continue;
    }
    const [name = '', query = ''] = path.split(/(?=\?)/);
    const alias = encodeForAlias(decodeLeniently(name)) + query;
    const key = aliasKey(alias);
    if (key === `/${planned.slug}` || isCovered(key, planned.slug, patterns)) continue;
    const [, first = ''] = key.split('/');
    const isOwn =
      first === '' ? !key.includes('?') : first !== 'entry' && RESERVED_SLUGS.has(first);
    if (isOwn || key.startsWith('/?') || !taken.take(key, planned.slug)) {
      entry.notes.push({ level: 'lost', name: 'aliasUnusable', value: url });
    } else aliases.add(alias);
  }
  return [...aliases];
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
