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

/** One file read: the post unless something stands against it, and every fault found. */
export interface ParsedPost {
  /** Not scheduled: the loader knows the moment. */
  post?: Post;
  faults: readonly Fault[];
  /** Where the slug is written, 1:1 when it comes from the name of the file. */
  slugAt: YamlPosition;
  /** Where each alias is written, in their order. */
  aliasesAt: readonly YamlPosition[];
}

/**
 * Reads the text of one file.
 *
 * @param file path relative to the folder of posts, with `/`; its name is the default slug, and
 * files under `pages/` are standalone pages.
 * @param clock its zone is also the one in which a page without `publishedOn` gets the day of its
 * `updatedAt`.
 */
export function parsePost(
  source: string,
  file: string,
  schemas: Schemas,
  clock: Clock,
): ParsedPost {
  const kind = file.startsWith('pages/') ? 'page' : 'post';
  const slugAt = { line: 1, column: 1 };
  let frontMatter = '';
  try {
    const cut = split(source);
    frontMatter = cut.frontMatter;
    const { body, bodyLine } = cut;
    const entries = readFrontMatter(frontMatter);
    const { data, faults: found } = checkFrontMatter(entries, schemas[kind], clock);
    const faults = found.map((fault) => withCorrection(fault, frontMatter));
    const folder = data?.draft === false ? folderOfDrafts(file) : undefined;
    if (folder !== undefined) faults.push({ name: 'keptBackFolder', fact: { value: folder } });
    const nesting = nestingFault(body, bodyLine);
    if (nesting) faults.push(nesting);
    const slug = data?.slug ?? slugOfFile(file);
    const fault = data?.slug === undefined ? slugFault(slug) : null;
    if (fault) {
      const fact = { value: slug, key: 'slug', other: bundleOf(file) };
      faults.push({ name: SLUG_PROBLEMS[fault], fact });
    }
    if (!data || faults.some(({ level }) => level !== 'warning'))
      return { faults, slugAt, aliasesAt: [] };
    const written = entries.find(({ key }) => key === 'slug')?.value;
    const aliases = entries.find(({ key }) => key === 'aliases')?.value;
    const image = entries.find(({ key }) => key === 'image')?.value;
    const imageAt = image ? { imageAt: placeOf(image) } : {};
    const { updatedAt } = data;
    const publishedOn = data.publishedOn ?? (updatedAt ? dayOf(updatedAt, clock.timeZone) : '');
    return {
      post: {
        ...data,
        ...imageAt,
        kind,
        slug,
        publishedOn,
        scheduled: false,
        file,
        body,
        bodyLine,
      },
      faults,
      slugAt: written ? placeOf(written) : slugAt,
      aliasesAt:
        aliases?.kind === 'list' ? aliases.items.map(placeOf) : aliases ? [placeOf(aliases)] : [],
    };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return { faults: [withCorrection(error.fault, frontMatter)], slugAt, aliasesAt: [] };
  }
}

function placeOf({ line, column }: YamlValue): YamlPosition {
  return { line, column };
}

/** The folder that names a post elsewhere: `my-trip` of `my-trip/index.md` (Hugo, Astro); `''` of other files. */
function bundleOf(file: string): string {
  return /([^/]+)\/index\.[^./]+$/i.exec(file)?.[1]?.normalize('NFC') ?? '';
}

function slugOfFile(file: string): string {
  return withoutExtension(file.slice(file.lastIndexOf('/') + 1)).normalize('NFC');
}
