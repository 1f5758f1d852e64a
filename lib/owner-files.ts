/**
 * The files and folders at the top of a project that belong to the owner of the blog; all others belong to the
 * engine. A new version never touches them, and the tests of the engine run without them.
 */
export const OWNER_FILES = ['posts', 'public', 'site', 'site.config.ts'] as const;
