import type { ResolvedFile, ResolveFile } from './resolved-file';

/** The file beside a post that a link names; `undefined` for every link that is not relative. */
export async function attachmentAt(
  href: string,
  resolveFile: ResolveFile,
): Promise<ResolvedFile | undefined> {
  return /^[/#]/.test(href) ? undefined : resolveFile(href);
}
