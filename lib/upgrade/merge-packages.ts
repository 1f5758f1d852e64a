/** The result of merging three `package.json`. */
export interface MergedPackages {
  text: string;
  /** Names that the owner and the release changed differently, such as `dependencies.next`. */
  conflicts: readonly string[];
  /** Whether the result is the `package.json` of the release. If not, npm has to write a new lock file. */
  isOfRelease: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Merges `package.json` by names, not by lines: a package that the owner has added is next to versions that the
 * release has raised, where a merge of lines would see a conflict.
 *
 * @param base the text of the owner's version of the engine.
 * @param theirs the text of the new release.
 * @param ours the text of the owner.
 * @throws SyntaxError when one of them is not valid JSON.
 */
export function mergePackages(base: string, theirs: string, ours: string): MergedPackages {
  const release = JSON.parse(theirs);
  const conflicts: string[] = [];
  const merged = mergeObjects(JSON.parse(base), release, JSON.parse(ours), '', conflicts);
  const isOfRelease = isEqual(merged, release);
  const text = isOfRelease ? theirs : `${JSON.stringify(merged, null, 2)}\n`;
  return { text, conflicts, isOfRelease };
}

function mergeObjects(base: Json, theirs: Json, ours: Json, prefix: string, conflicts: string[]) {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  const entries = [...keys].map((key): [string, unknown] => {
    const [before, release, own] = [base[key], theirs[key], ours[key]];
    if (isEqual(own, before) || isEqual(own, release)) return [key, release];
    if (isEqual(release, before)) return [key, own];
    if (isObject(release) && isObject(own)) {
      const parent = isObject(before) ? before : {};
      return [key, mergeObjects(parent, release, own, `${prefix}${key}.`, conflicts)];
    }
    conflicts.push(prefix + key);
    return [key, own];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
