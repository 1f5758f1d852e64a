import type { ImportedPost } from '../imported-post';
import type { PlannedPost } from './plan';

/** Finds out which posts of an old blog are translations of which. */
export class Versions {
  /** The versions of each post by language, in the order in which they were added. */
  private readonly groups = new Map<string, Map<string, PlannedPost>>();

  /** @param language of posts without one (BCP 47). */
  constructor(private readonly language = '') {}

  add(
    { kind, lang = this.language, versionOf }: Pick<ImportedPost, 'kind' | 'lang' | 'versionOf'>,
    planned: PlannedPost,
  ): void {
    if (versionOf === undefined) return;
    const key = keyOf(kind, versionOf);
    const group = this.groups.get(key) ?? new Map<string, PlannedPost>();
    this.groups.set(key, group);
    // A second version in one language is a post of its own.
    if (!group.has(lang)) group.set(lang, planned);
  }

  /** Whether a version of a post was added. */
  has({ kind, versionOf }: Pick<ImportedPost, 'kind' | 'versionOf'>): boolean {
    return versionOf !== undefined && this.groups.has(keyOf(kind, versionOf));
  }

  /**
   * Ties the translations to their originals: the versions in the language of the old blog, or else the first ones. A file
   * named after another, such as `a.en.md` beside `a.md`, is never the original.
   */
  tie(): void {
    for (const group of this.groups.values()) {
      const all = [...group.values()];
      const slugs = new Set(all.map(({ slug }) => slug));
      const isNamedAfter = ({ slug }: PlannedPost) => {
        const end = slug.lastIndexOf('.');
        return end > 0 && slugs.has(slug.slice(0, end));
      };
      const ofLanguage = group.get(this.language);
      const original =
        ofLanguage && !isNamedAfter(ofLanguage)
          ? ofLanguage
          : all.find((planned) => !isNamedAfter(planned));
      for (const planned of all) {
        if (planned !== original) planned.translationOf = original?.slug;
      }
    }
  }
}

function keyOf(kind: ImportedPost['kind'], versionOf: string): string {
  return `${kind} ${versionOf}`;
}
