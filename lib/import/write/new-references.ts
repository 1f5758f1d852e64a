import { statSync } from 'node:fs';
import { dataPicture } from '../../images/data-picture';
import { kindOfFile } from '../../media-types';
import { ownOrigin, ownOriginLevel } from '../../own-origin';
import { isPostFile } from '../../posts/files/post-file';
import { site } from '../../site';
import type { ImportedPost, Note } from '../imported-post';
import type { SourceBlog } from '../source-blog';
import { isFrontPage, pathOnSite } from '../urls/old-paths';
import type { Fragments } from './fragments';
import { isSamePicture } from './linked-picture';
import { ownList } from './own-lists';
import { encodePath, isPicture, type Pictures } from './pictures';
import type { Plan, PlannedPost } from './plan';
import type { PostLinks } from './post-links';
import type { Change, Missing, ReferenceUse } from './reference-change';
import { fragmentOf, isFull, lacksScheme } from './reference-parts';
import { isUnusable } from './unusable-target';

/** The type of a `data:` URL of a picture, and the file extension for it. */
const DATA_TYPE = /^(data:image\/([a-z]+))/i;

const OWN_HOST = new URL(site.origin).host;

/** A post, and where its references can lead. */
export interface ReferenceContext {
  post: ImportedPost;
  planned: PlannedPost;
  source: SourceBlog;
  links: PostLinks;
  plan: Plan;
  pictures: Pictures;
  fragments: Fragments;
}

/** Finds the new reference for each reference of a post. What is changed or broken is added to its notes. */
export class NewReferences {
  private readonly hosts: readonly string[];

  constructor(private readonly context: ReferenceContext) {
    const { hosts } = context.source;
    // A full URL of the new site would have to lead to a page of it, whatever the old host was.
    this.hosts = ownOriginLevel(site.origin) === 'error' ? [...hosts, OWN_HOST] : hosts;
  }

  /** Returns the new reference. The steps are tried in this order. */
  change: Change = (reference, use) => {
    if (isUnusable(reference, use)) return this.lost('targetUnusable', reference);
    if (use === 'picture' && /^data:/i.test(reference)) return this.dataPicture(reference);
    const path = this.pathOf(reference);
    if (path === undefined && this.isElsewhere(reference, use)) return undefined;
    if (reference.startsWith('#')) return this.ownFragment(reference, use);
    if (use !== 'link') return this.file(reference, path, use);
    return (
      this.post(reference) ??
      this.frontPage(reference, path) ??
      this.list(reference, path) ??
      this.file(reference, path, use)
    );
  };

  /** Returns the address of the picture to show instead of a picture with a link around it, if one will do. */
  unlink = (link: string, picture: string): string | undefined => {
    const [whole, shown] = [link, picture].map((address) =>
      this.context.pictures.find(address, this.pathOf(address)),
    );
    // This blog enlarges a picture on a click, so the link is not needed.
    if (whole !== undefined && whole === shown) return picture;
    if (!isSamePicture(link, picture)) return undefined;
    return whole !== undefined ? link : shown !== undefined ? picture : undefined;
  };

  private dataPicture(reference: string): string | undefined {
    const { pictures } = this.context;
    const data = dataPicture(reference);
    if (data === null) {
      pictures.addUnusable(reference);
      return undefined;
    }
    const [, type = '', extension = ''] = DATA_TYPE.exec(reference) ?? [];
    this.note('changed', 'picture', type);
    return pictures.copy(data, 'picture', { name: `picture.${extension.replace('jpeg', 'jpg')}` });
  }

  private ownFragment(reference: string, use: ReferenceUse): undefined {
    const { fragments, planned } = this.context;
    if (use === 'link') fragments.add(planned, planned, reference.slice(1));
  }

  private post(reference: string): string | Missing | undefined {
    const { fragments, links, planned } = this.context;
    const [address = '', fragment = ''] = reference.split(/#(.*)/s);
    const made = links.madeFor(reference);
    const target = made ?? links.find(address);
    if (target === undefined) return undefined;
    if (target.isHidden && !planned.isHidden) return this.lost('linkUnpublished', reference);
    fragments.add(planned, target, fragment);
    if (made !== undefined) return reference;
    const link = links.to(target) + (fragment === '' ? '' : `#${fragment}`);
    if (link !== reference) this.note('changed', 'link', reference);
    return link;
  }

  private frontPage(reference: string, path: string | undefined): string | undefined {
    if (path === undefined || !isFrontPage(path, this.context.source.basePath)) return undefined;
    this.note('changed', 'link', reference);
    return '/';
  }

  private list(reference: string, path: string | undefined): string | undefined {
    const { plan, source } = this.context;
    const list = path === undefined ? undefined : ownList(path, source.basePath ?? '', plan);
    if (list !== undefined && list !== reference) this.note('changed', 'link', reference);
    return list;
  }

  private file(
    reference: string,
    path: string | undefined,
    use: ReferenceUse,
  ): string | Missing | undefined {
    const file = this.context.pictures.find(reference, path);
    const at = this.onOldHost(path);
    if (file !== undefined && isServed(file)) return this.copy(file, reference, at, use);
    if (file === undefined && use === 'link' && lacksScheme(reference)) {
      this.note('changed', 'link', reference);
      return `https://${reference}`;
    }
    const missing = use === 'picture' ? 'fileMissing' : 'linkNowhere';
    this.note('lost', file === undefined ? missing : 'file', reference);
    if (use === 'link') return at === undefined ? { at } : at + fragmentOf(reference);
    // A picture with a full URL may still be there.
    return isFull(reference) && ownOrigin(reference) === '' ? undefined : { at };
  }

  private copy(
    file: string,
    reference: string,
    formerUrl: string | undefined,
    use: ReferenceUse,
  ): string {
    this.note('changed', isPicture(file) ? 'picture' : 'fileCopied', reference);
    const copied = encodePath(this.context.pictures.copy(file, use, { formerUrl }));
    return use === 'link' ? copied + fragmentOf(reference) : copied;
  }

  /** Returns whether a reference that is no path of the old site leads to another one. The pictures of a blog can be on a host of their own. */
  private isElsewhere(reference: string, use: ReferenceUse): boolean {
    const isOwnAsset = use === 'picture' && this.context.source.assetOf?.(reference) !== undefined;
    return isFull(reference) && !isOwnAsset;
  }

  private pathOf(reference: string): string | undefined {
    return pathOnSite(reference, this.context.post.urls[0] ?? '/', this.hosts);
  }

  private onOldHost(path: string | undefined): string | undefined {
    const host = this.context.source.hosts.find((name) => name !== OWN_HOST);
    return path?.startsWith('/') && host !== undefined ? `https://${host}${path}` : undefined;
  }

  /** Returns that only the words of a reference can stay. */
  private lost(name: Note['name'], reference: string): Missing {
    this.note('lost', name, reference);
    return { at: undefined };
  }

  private note(level: Note['level'], name: Note['name'], value: string): void {
    this.context.post.notes.push({ level, name, value });
  }
}

/** Returns whether this blog serves a file beside a post to readers. */
function isServed(file: string): boolean {
  if (isPostFile(file) || /^(?:page|program)$/.test(kindOfFile(file))) return false;
  return statSync(file).size > 0;
}
