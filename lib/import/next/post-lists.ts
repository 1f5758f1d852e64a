import type { BlogFolder } from '../read/blog-folder';
import type { Value } from '../read/front-matter';
import { ProgramFile } from '../read/program';
import { mappingOf, textOf } from '../read/values';

/** Files that may list the posts of a blog: `app/posts.json`, `data/blog-posts.ts`. */
const LIST =
  /(?:^|\/)(?:(?:all|blog|get)[-_]?)?(?:posts?|articles?|entries|blogs?)(?:[-_]?(?:data|list|meta(?:data)?))?\.(?:json|[cm]?[jt]s)$/i;
const NAMES = ['slug', 'id', 'path', 'href', 'url', 'link'];

/**
 * Reads the lists in which some blogs keep the dates and titles of their posts, apart from the posts.
 *
 * @returns a function that returns the fields of a post by its slug; `{}` when no list has it.
 */
export function postLists(folder: BlogFolder): (slug: string) => Record<string, Value> {
  const bySlug = new Map<string, Record<string, Value>>();
  for (const { id } of folder.files('', (below) => LIST.test(below))) {
    for (const record of recordsIn(contentOf(folder, id))) {
      const key = NAMES.find((name) => textOf(record[name]) !== '');
      if (key === undefined || !Object.keys(record).some((name) => /date|published/i.test(name)))
        continue;
      const { [key]: name, ...fields } = record;
      const slug = lastPart(textOf(name));
      if (!bySlug.has(slug)) bySlug.set(slug, fields);
    }
  }
  return (slug) => bySlug.get(lastPart(slug)) ?? {};
}

function contentOf(folder: BlogFolder, id: string): Value {
  if (id.endsWith('.json')) return folder.value(id) ?? '';
  const program = ProgramFile.first(folder, id);
  return ['default', 'posts', 'articles', 'blogs', 'entries', 'blogPosts', 'allPosts'].flatMap(
    (name) => program?.exported(name) ?? [],
  );
}

/** Returns the mappings in the lists of a value, down to some depth. */
function recordsIn(value: Value, depth = 0): Record<string, Value>[] {
  if (depth > 3) return [];
  if (!Array.isArray(value))
    return Object.values(mappingOf(value)).flatMap((each) => recordsIn(each, depth + 1));
  return value.flatMap((each) =>
    Array.isArray(each) ? recordsIn(each, depth + 1) : [mappingOf(each)],
  );
}

function lastPart(path: string): string {
  return path.replace(/\/+$/, '').replace(/^.*\//, '');
}
