import { dayOf, parseDay } from '../../dates';
import { slugOfTitle } from '../../posts/slug-of-title';
import { decodeLeniently } from '../../url-decoding';
import { childrenOf, childText, type XmlPart } from '../export/xml';
import { titleWords } from '../html/words';
import type { ImportedPost, Note } from '../imported-post';
import { type PostDate, readPostDate } from '../read/post-date';
import type { Skipped } from '../source-blog';
import { formerComments } from './comments';
import { isKind, isTrashed, kindOf, numberIn, pathOf } from './entry';
import type { ExportIndex } from './export-index';

/** Elements that are read here, or that say nothing about the post itself. */
const USED =
  /^(?:id|published|updated|category|title|content|summary|link|author|thr:total|media:thumbnail|app:(?:control|edited)|gd:extendedProperty|blogger:(?:type|status|created|filename|metaDescription|trashed))$/;
/** Relations of links to pages that Blogger makes. */
const SILENT_LINK = /^(?:alternate|self|edit|replies)$/;

/**
 * Converts an entry to an imported post. Returns a `Skipped` with the reason when the user should know
 * that the entry is skipped.
 *
 * @param timeZone IANA name of the zone of the new site.
 */
export function readPost(
  entry: XmlPart,
  index: ExportIndex,
  timeZone: string,
): ImportedPost | Skipped {
  const id = numberIn(childText(entry, 'id')) || `${entry.line}`;
  const title = titleOf(entry);
  const label = `${id} ${title}`.trim();
  if (entry.isCutOff) return { id: label, why: 'cutOff' };
  if (isTrashed(entry)) return { id: label, why: 'trashed' };
  const path = pathOf(entry);
  const publishedOn = dateIn(entry, 'published', index.timeZone, timeZone);
  const updated = dateIn(entry, 'updated', index.timeZone, timeZone);
  const comments = index.comments.get(id) ?? [];
  const status = childText(entry, 'blogger:status').trim() || statusIn(entry);
  const description = childText(entry, 'blogger:metaDescription').trim();
  const authors = childrenOf(entry, 'author').flatMap(
    (each) => childText(each, 'name').trim() || [],
  );
  const trashed = comments.filter((comment) => comment.isTrashed).length;
  return {
    id,
    kind: kindOf(entry) === 'page' ? 'page' : 'post',
    title,
    name: nameIn(path, title),
    body: childText(entry, 'content') || childText(entry, 'summary'),
    format: 'html',
    publishedOn,
    // Blogger changes this time some seconds after every publication.
    updatedAt: updated?.day === publishedOn?.day ? undefined : updated,
    description: description || undefined,
    tags: labelsOf(entry),
    authors,
    draft: !/^(?:LIVE|SCHEDULED)$/.test(status),
    urls: path === '' ? [] : [path],
    notes: [
      ...note(!/^(?:LIVE|SCHEDULED|DRAFT)$/.test(status), 'changed', 'visibility', status),
      ...note(
        childText(entry, 'content') === '' && childText(entry, 'summary') !== '',
        'lost',
        'untranslated',
        '<summary>, <content>',
      ),
      ...entry.faults.flatMap((fault) => note(true, 'lost', 'damaged', fault)),
      ...note(trashed > 0, 'lost', 'keyUnknown', `COMMENT (trashed): ${trashed}`),
      ...unusedIn(entry),
    ],
    comments: formerComments(comments),
  };
}

/** Returns the title. Without `type`, it is text and no HTML (RFC 4287 §3.1.1). */
function titleOf(entry: XmlPart): string {
  const [element] = childrenOf(entry, 'title');
  const written = element?.text ?? '';
  return /html/.test(element?.attributes.type ?? '') ? titleWords(written) : written.trim();
}

/** Returns the status of an entry that has none of Blogger's own, by the control of RFC 5023 §13.1.1. */
function statusIn(entry: XmlPart): string {
  const [control] = childrenOf(entry, 'app:control');
  return control && childText(control, 'app:draft').trim() === 'yes' ? 'DRAFT' : 'LIVE';
}

/**
 * Returns a date with the day that it had on the old blog: in the time zone of the blog, or else as
 * it is written with the offset of that zone.
 */
function dateIn(
  entry: XmlPart,
  name: string,
  blogZone: string | undefined,
  siteZone: string,
): PostDate | undefined {
  const written = childText(entry, name).trim();
  const instant = readPostDate(written, siteZone)?.instant;
  if (!instant) return undefined;
  if (blogZone !== undefined) return { day: dayOf(instant, blogZone), instant };
  const day = /[+-]\d\d:\d\d$/.test(written) ? parseDay(written.slice(0, 10)) : null;
  return { day: day ?? dayOf(instant, siteZone), instant };
}

/**
 * Returns the last part of the path. A post whose title has no Latin letter has a number there,
 * `blog-post_12`, so its title is the better name.
 */
function nameIn(path: string, title: string): string {
  const name = decodeLeniently(path.slice(path.lastIndexOf('/') + 1)).replace(/\.html?$/, '');
  return /^(?:blog-post(?:_\d+)?)?$/.test(name) ? slugOfTitle(title) || name : name;
}

function labelsOf(entry: XmlPart): string[] {
  const labels = childrenOf(entry, 'category').flatMap(({ attributes: { scheme = '', term } }) =>
    isKind(scheme) ? [] : (term?.trim() ?? []),
  );
  return [...new Set(labels)].filter((label) => label !== '');
}

/** Names what an entry has and a post cannot have here. */
function unusedIn(entry: XmlPart): Note[] {
  return [
    ...childrenOf(entry, 'link').flatMap(({ text, attributes: { rel = 'link', href = text } }) =>
      note(!SILENT_LINK.test(rel) && href.trim() !== '', 'lost', 'keyUnknown', `${rel}: ${href}`),
    ),
    ...entry.children.flatMap((element) => {
      const values = [
        element.text,
        element.attributes.url ?? '',
        childText(element, 'blogger:name'),
      ];
      const shown = [...values, ...element.children.map(({ text }) => text)]
        .map((text) => text.trim())
        .find((text) => text !== '');
      return note(
        !USED.test(element.name) && shown !== undefined,
        'lost',
        'keyUnknown',
        `${element.name}: ${shown}`,
      );
    }),
  ];
}

function note(applies: boolean, level: Note['level'], name: Note['name'], value: string): Note[] {
  return applies ? [{ level, name, value }] : [];
}
