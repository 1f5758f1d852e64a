import type { ResolvedFile, ResolveFile } from './resolved-file';

/**
 * Resolves a link to a file beside its post. A link that begins with `/` or `#` is a path of the site or a
 * fragment.
 *
 * @returns `undefined` for such a link, and where `resolveFile` returns it.
 */
export async function resolveLinkedFile(
  href: string,
  resolveFile: ResolveFile,
): Promise<ResolvedFile | undefined> {
  return /^[/#]/.test(href) ? undefined : resolveFile(href);
}
