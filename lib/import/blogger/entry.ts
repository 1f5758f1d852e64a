import { childrenOf, childText, type XmlElement, type XmlFormat } from '../export/xml';

/**
 * The Atom of Blogger (RFC 4287), with the elements of the Google Data API in exports until 2025, and
 * those of the namespace `http://schemas.google.com/blogger/2018` in the exports of Google Takeout.
 */
export const BLOGGER: XmlFormat = {
  roots: ['feed'],
  containers: /^(?:feed|entry|author|app:control|blogger:location)$/,
  own: /^(?:entry$|(?:blogger|thr|gd|app|georss|media|openSearch):)/,
  fault: 'notBlogger',
};

/** What an entry is. Everything that readers did not see, such as the theme, is `other`. */
type EntryKind = 'post' | 'page' | 'comment' | 'settings' | 'template' | 'other';

const KINDS: Readonly<Record<string, EntryKind>> = {
  post: 'post',
  page: 'page',
  comment: 'comment',
  settings: 'settings',
  template: 'template',
};

/** Returns what an entry is. A public feed, such as `/feeds/posts/default`, does not say it. */
export function kindOf(entry: XmlElement): EntryKind {
  const kind =
    childText(entry, 'blogger:type').trim().toLowerCase() ||
    childrenOf(entry, 'category')
      .map(({ attributes: { scheme = '', term = '' } }) =>
        isKind(scheme) ? term.replace(/^.*#/, '') : '',
      )
      .find((term) => term !== '');
  if (kind !== undefined) return KINDS[kind] ?? 'other';
  if (childrenOf(entry, 'thr:in-reply-to').length > 0) return 'comment';
  const [, name] = /\.(post|page)-\d+$/.exec(childText(entry, 'id').trim()) ?? [];
  return KINDS[name ?? ''] ?? 'other';
}

/** Returns whether the scheme of a category is that of the kind of an entry, and not that of labels. */
export function isKind(scheme: string): boolean {
  return scheme.endsWith('/g/2005#kind');
}

/** Returns the number of a post or a comment in a URI such as `tag:blogger.com,1999:blog-1.post-23`. */
export function numberIn(uri: string): string {
  return /(?:\.(?:post|page)-|\/)(\d+)$/.exec(uri.trim())?.[1] ?? uri.trim();
}

/** Returns the URL of the first link of an entry or a feed with a relation, or `''`. */
export function linkOf(element: XmlElement, relation: string, type?: RegExp): string {
  const link = childrenOf(element, 'link').find(
    ({ attributes }) =>
      attributes.rel === relation && (type === undefined || type.test(attributes.type ?? '')),
  );
  return link?.attributes.href?.trim() ?? '';
}

/** Returns the path of a post on the old site, or `''` when it has none yet. */
export function pathOf(entry: XmlElement): string {
  const url = linkOf(entry, 'alternate', /html/);
  if (URL.canParse(url)) return new URL(url).pathname;
  const name = childText(entry, 'blogger:filename').trim();
  return name === '' || name.startsWith('/') ? name : `/${name}`;
}

/** Returns whether an entry is in the trash. Takeout writes when it came there. */
export function isTrashed(entry: XmlElement): boolean {
  return (
    childText(entry, 'blogger:trashed').trim() !== '' ||
    /TRASHED/.test(childText(entry, 'blogger:status'))
  );
}
