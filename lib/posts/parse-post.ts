import { dayOf } from '../dates';
import { slugFault } from '../urls';
import { type Fault, FaultError } from './fault';
import { withoutExtension } from './files/post-file';
import { checkFrontMatter, type Schemas } from './front-matter/check';
import { nestingFault } from './front-matter/nesting';
import { readFrontMatter } from './front-matter/read';
import { SLUG_PROBLEMS } from './front-matter/schema';
import { split } from './front-matter/split';
import { withCorrection } from './front-matter/suggest-correction';
import { type Clock, folderOfDrafts } from './front-matter/unpublished-marks';
import type { YamlPosition, YamlValue } from './front-matter/yaml';
import type { Post } from './post';

/** The result of parsing one file: the post, unless a fault is an error, and every fault. */
export interface ParsedPost {
  /** Its `scheduled` is always false: only the loader knows the current time. */
  post?: Post;
  faults: readonly Fault[];
  /** Position of the slug in the file; 1:1 when the slug comes from the file name. */
  slugAt: YamlPosition;
  /** Position of each alias, in the order of `aliases` of the post. */
  aliasesAt: readonly YamlPosition[];
  /** Position of each slug, in the order of `related` of the post. */
  relatedAt: readonly YamlPosition[];
  /** Positions of `lang` and `translationOf`, where they are written. */
  langAt?: YamlPosition;
  translationOfAt?: YamlPosition;
}

/**
 * Parses the text of one file: front matter and Markdown. Does not throw for faults of the file.
 *
 * @param file path relative to the folder of posts, with `/`; its name is the default slug, files under `pages/` are
 * standalone pages, and those directly in `series/` are descriptions of series.
 * @param clock the time zone of the site, and the current time. A page without `publishedOn` gets the day that its
 * `updatedAt` has in this time zone.
 */
export function parsePost(
  source: string,
  file: string,
  schemas: Schemas,
  clock: Clock,
): ParsedPost {
  const kind = kindOf(file);
  const slugAt = { line: 1, column: 1 };
  let frontMatter = '';
  try {
    const parts = split(source);
    frontMatter = parts.frontMatter;
    const { body, bodyLine } = parts;
    const entries = readFrontMatter(frontMatter);
    const { data, faults: fieldFaults } = checkFrontMatter(entries, schemas[kind], clock);
    const faults = fieldFaults.map((fault) => withCorrection(fault, frontMatter));
    const folder = data?.draft === false ? folderOfDrafts(file) : undefined;
    if (folder !== undefined) faults.push({ name: 'keptBackFolder', fact: { value: folder } });
    const nesting = nestingFault(body, bodyLine);
    if (nesting) faults.push(nesting);
    const slug = data?.slug ?? slugOfFile(file);
    const fault = data?.slug === undefined ? slugFault(slug) : null;
    // A series may have the name of another page: its path begins with /series/.
    if (fault && !(kind === 'series' && fault === 'reserved')) {
      const fact = { value: slug, key: 'slug', other: bundleOf(file) };
      faults.push({ name: SLUG_PROBLEMS[fault], fact });
    }
    if (!data || faults.some(({ level }) => level !== 'warning'))
      return { faults, slugAt, aliasesAt: [], relatedAt: [] };
    const writtenValue = (name: string) => entries.find(({ key }) => key === name)?.value;
    const slugValue = writtenValue('slug');
    const image = writtenValue('image');
    const lang = writtenValue('lang');
    const translationOf = writtenValue('translationOf');
    const imageAt = image ? { imageAt: positionOf(image) } : {};
    const { author = [], authors = [], ...fields } = data;
    const authorKeys = [...new Set([...author, ...authors])];
    const { updatedAt } = data;
    const publishedOn = data.publishedOn ?? (updatedAt ? dayOf(updatedAt, clock.timeZone) : '');
    return {
      post: {
        tags: [],
        aliases: [],
        ...fields,
        ...(authorKeys.length > 0 && { authors: authorKeys }),
        ...imageAt,
        kind,
        slug,
        title: data.title ?? slug,
        publishedOn,
        scheduled: false,
        file,
        body,
        bodyLine,
      },
      faults,
      slugAt: slugValue ? positionOf(slugValue) : slugAt,
      aliasesAt: positionsOf(writtenValue('aliases')),
      relatedAt: positionsOf(writtenValue('related')),
      ...(lang ? { langAt: positionOf(lang) } : {}),
      ...(translationOf ? { translationOfAt: positionOf(translationOf) } : {}),
    };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const faults = [withCorrection(error.fault, frontMatter)];
    return { faults, slugAt, aliasesAt: [], relatedAt: [] };
  }
}

function kindOf(file: string): Post['kind'] {
  if (file.startsWith('pages/')) return 'page';
  return /^series\/[^/]+$/.test(file) ? 'series' : 'post';
}

/** The position of each item of a list; a single value is a list of one item. */
function positionsOf(value: YamlValue | null | undefined): YamlPosition[] {
  if (!value) return [];
  return value.kind === 'list' ? value.items.map(positionOf) : [positionOf(value)];
}

function positionOf({ line, column }: YamlValue): YamlPosition {
  return { line, column };
}

/**
 * The folder whose name other systems (Hugo, Astro) use as the slug: `my-trip` of `my-trip/index.md`. `''`
 * for other files.
 */
function bundleOf(file: string): string {
  return /([^/]+)\/index\.[^./]+$/i.exec(file)?.[1]?.normalize('NFC') ?? '';
}

function slugOfFile(file: string): string {
  return withoutExtension(file.slice(file.lastIndexOf('/') + 1)).normalize('NFC');
}
