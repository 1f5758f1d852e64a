import { dirname, posix } from 'node:path';
import { decodeLeniently } from '../../url-decoding';
import { encodeAddress } from '../urls/old-paths';
import { bareId } from '../write/plan';
import type { HugoConfig } from './config';
import { type HugoLocation, locationOf } from './location';
import type { HugoPost } from './post';

/** The pages that were read, to which references lead. */
export class HugoPages {
  private readonly byId = new Map<string, HugoPost>();
  private readonly byPath = new Map<string, HugoPost>();

  constructor(private readonly config: HugoConfig) {}

  add(post: HugoPost): void {
    this.byId.set(post.id, post);
    this.byPath.set(this.keyOf(post), post);
  }

  get(id: string): HugoPost | undefined {
    return this.byId.get(id);
  }

  /**
   * Returns the URL of the page that `ref` finds: by the path from the root, by the path beside the
   * post, or by a name that only one page has.
   *
   * @param from the post with the reference.
   * @param lang of the page; by default, that of the file name or else that of the post.
   */
  urlOf(reference: string, from?: HugoPost, lang?: string): string | undefined {
    const [name = '', fragment] = reference.split('#');
    const hash = fragment === undefined ? '' : `#${fragment}`;
    if (name === '') return hash || undefined;
    const file = `${bareId(decodeLeniently(name).replace(/^\//, ''))}.md`;
    const { path, language = from?.language } = locationOf(file, { folder: '' }, this.config);
    const at = (place: string) => this.keyOf({ path: place, language: lang ?? language });
    const page =
      this.byPath.get(at(path)) ??
      this.byPath.get(at(posix.join(dirname(from?.path ?? ''), path))) ??
      this.endingIn(`/${path}`, at(''));
    const [url] = page?.urls ?? [];
    return url && encodeAddress(url) + hash;
  }

  /** Returns the only page whose path ends in a text. */
  private endingIn(end: string, language: string): HugoPost | undefined {
    const found = [...this.byPath].filter(([key]) => key.startsWith(language) && key.endsWith(end));
    return found.length === 1 ? found[0]?.[1] : undefined;
  }

  private keyOf({ path, language = this.config.firstLanguage }: HugoLocation): string {
    return `${language}:/${path.normalize('NFC')}`;
  }
}
