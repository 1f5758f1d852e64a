/**
 * The files and folders at the top of a project that belong to the owner of the blog; all others belong to the
 * engine. A new version never touches them, and the tests of the engine run without them.
 */
export const OWNER_FILES = ['posts', 'public', 'site', 'site.config.ts'] as const;

/**
 * Whether a file of the project belongs to the owner. So does the README, although tests of the engine do not need
 * to run without it.
 *
 * @param path relative to the project, with `/`.
 */
export function isOwnersFile(path: string): boolean {
  const [top = ''] = path.split('/');
  return OWNER_FILES.some((name) => name === top) || /^README(?:\.[\w-]+)?(?:\.md)?$/i.test(path);
}
