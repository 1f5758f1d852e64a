import { statSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { dataPicture } from '../../images/data-picture';
import { kindOfFile } from '../../media-types';
import { ownOrigin, ownOriginLevel } from '../../own-origin';
import { isPostFile } from '../../posts/files/post-file';
import { site } from '../../site';
import { decodeLeniently } from '../../url-decoding';
import type { ImportedPost } from '../imported-post';
import { protectFormulas } from '../markdown/notation';
import type { LinkTo, SourceBlog } from '../source-blog';
import { addressKey, pathOnSite } from '../urls/old-paths';
import type { Fragments } from './fragments';
import { isSamePicture } from './linked-picture';
import { encodePath, isPicture, type Pictures } from './pictures';
import type { Plan, PlannedPost } from './plan';
import type { ReferenceUse } from './reference-change';
import { changeReferences } from './references';
import { readSpacedReferences } from './spaced-references';
import { isUnusable } from './unusable-target';

/** The type of a `data:` URL of a picture, and the file extension for it. */
const DATA_TYPE = /^(data:image\/([a-z]+))/i;

interface Rewriting {
  post: ImportedPost;
  source: SourceBlog;
  plan: Plan;
  /** The slug and the file that the post will have. */
  planned: PlannedPost;
  pictures: Pictures;
  /** Links that the conversion of the body created. They already lead to these new files. */
  made: Map<string, PlannedPost>;
}

/**
 * Returns a function that finds the post a reference points to and returns the relative link to its
 * file.
 */
export function linkFrom({ post, source, plan, planned, made }: Rewriting): LinkTo {
  return (reference) => {
    const [address = '', fragment] = reference.split(/#(.*)/s);
    const target = targetOf(address, post, source, plan) ?? plan.named(decodeLeniently(address));
    if (!target) return undefined;
    const link = linkBetween(planned, target) + (fragment === undefined ? '' : `#${fragment}`);
    made.set(link, target);
    return link;
  };
}

function linkBetween(from: PlannedPost, to: PlannedPost): string {
  return encodePath(posix.relative(dirname(from.file), to.file));
}

function targetOf(
  address: string,
  post: ImportedPost,
  source: SourceBlog,
  plan: Plan,
): PlannedPost | undefined {
  const path = pathOnSite(address, post.urls[0] ?? '/', source.hosts);
  const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address);
  const file = posix.join(dirname(post.id), decodeLeniently(address));
  const isFile = isRelative && /\.(?:md|mdx|markdown)$/i.test(address);
  return (
    (isFile ? plan.inFile(file) : undefined) ??
    (path === undefined ? undefined : (plan.at(path) ?? belowBase(path, source, plan))) ??
    (isRelative ? plan.inFile(file) : undefined)
  );
}

/**
 * Rewrites the links and pictures of a post so that they lead to the new files. What is changed or
 * broken is added to the notes.
 */
export function rewriteReferences(
  markdown: string,
  rewriting: Rewriting & { fragments: Fragments },
): string {
  const { post, source, pictures, plan, planned, made, fragments } = rewriting;
  const { host: ownHost } = new URL(site.origin);
  const isOwnError = ownOriginLevel(site.origin) === 'error';
  // A full URL of the new site would have to lead to a page of it, whatever the old host was.
  const hosts = isOwnError ? [...source.hosts, ownHost] : source.hosts;
  const pathOf = (reference: string) => pathOnSite(reference, post.urls[0] ?? '/', hosts);
  const onOldHost = (path: string | undefined) => {
    const [host] = source.hosts.filter((name) => name !== ownHost);
    return path?.startsWith('/') && host !== undefined ? `https://${host}${path}` : undefined;
  };
  // This blog enlarges a picture on a click, so the link is not needed.
  const unlink = (link: string, picture: string) => {
    const [whole, shown] = [link, picture].map((address) =>
      pictures.find(address, pathOf(address)),
    );
    if (whole !== undefined && whole === shown) return picture;
    if (!isSamePicture(link, picture)) return undefined;
    return whole !== undefined ? link : shown !== undefined ? picture : undefined;
  };
  const change = (reference: string, use: ReferenceUse) => {
    if (isUnusable(reference, use)) {
      post.notes.push({ level: 'lost', name: 'targetUnusable', value: reference });
      return { at: undefined };
    }
    if (use === 'picture' && /^data:/i.test(reference)) {
      const data = dataPicture(reference);
      if (data === null) {
        pictures.addUnusable(reference);
        return undefined;
      }
      const [, type = '', extension = ''] = DATA_TYPE.exec(reference) ?? [];
      post.notes.push({ level: 'changed', name: 'picture', value: type });
      return pictures.copy(data, use, { name: `picture.${extension.replace('jpeg', 'jpg')}` });
    }
    const path = pathOf(reference);
    const isFull = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(reference);
    const isElsewhere = isFull && path === undefined;
    // The pictures of an old blog can be on a separate host.
    const isKept = use === 'picture' && source.assetOf?.(reference) !== undefined;
    if (isElsewhere && !isKept) return undefined;
    const [address = '', fragment = ''] = reference.split(/#(.*)/s);
    if (address === '') {
      if (use === 'link') fragments.add(planned, planned, fragment);
      return undefined;
    }
    const known = use === 'link' ? made.get(reference) : undefined;
    const target = known ?? (use === 'link' ? targetOf(address, post, source, plan) : undefined);
    if (target?.isHidden && !planned.isHidden) {
      post.notes.push({ level: 'lost', name: 'linkUnpublished', value: reference });
      return { at: undefined };
    }
    if (target !== undefined) {
      fragments.add(planned, target, fragment);
      if (known !== undefined) return undefined;
      const link = linkBetween(planned, target) + (fragment === '' ? '' : `#${fragment}`);
      if (link !== reference) post.notes.push({ level: 'changed', name: 'link', value: reference });
      return link;
    }
    if (use === 'link' && path !== undefined && isFrontPage(path, source)) {
      post.notes.push({ level: 'changed', name: 'link', value: reference });
      return '/';
    }
    const file = pictures.find(reference, path);
    if (file !== undefined && isServed(file)) {
      const name = isPicture(file) ? 'picture' : 'fileCopied';
      post.notes.push({ level: 'changed', name, value: reference });
      const copied = encodePath(pictures.copy(file, use, { formerUrl: onOldHost(path) }));
      return use === 'link' && fragment ? `${copied}#${fragment}` : copied;
    }
    if (use === 'picture') {
      const name = file === undefined ? 'fileMissing' : 'file';
      post.notes.push({ level: 'lost', name, value: reference });
      // On the old host the picture may still be there.
      return isFull && ownOrigin(reference) === '' ? undefined : { at: onOldHost(path) };
    }
    const name = file === undefined ? 'linkNowhere' : 'file';
    post.notes.push({ level: 'lost', name, value: reference });
    // The page may still exist at the old URL.
    return onOldHost(path) ?? { at: undefined };
  };
  const readable = readSpacedReferences(markdown, (value) =>
    post.notes.push({ level: 'changed', name: 'translated', value }),
  );
  return changeReferences(protectFormulas(readable), change, unlink);
}

/** Returns the post at a path before which the old system put the path of the site. */
function belowBase(path: string, source: SourceBlog, plan: Plan): PlannedPost | undefined {
  const base = source.base?.replace(/\/$/, '');
  return base && path.startsWith('/') && !isFrontPage(path, source)
    ? plan.at(base + path)
    : undefined;
}

/** Returns whether a path is that of the front page of the old blog. */
function isFrontPage(path: string, { base = '' }: SourceBlog): boolean {
  const key = addressKey(path);
  return key === '/' || key === addressKey(base);
}

/** Returns whether this blog serves a file beside a post to readers. */
function isServed(file: string): boolean {
  if (isPostFile(file) || /^(?:page|program)$/.test(kindOfFile(file))) return false;
  return statSync(file).size > 0;
}
