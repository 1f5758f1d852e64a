import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const Manifest = z.strictObject({
  /** Name of the file of the site's card; absent when there are no cards. */
  site: z.string().optional(),
  /** Each slug with the name of the file of its card. */
  posts: z.array(z.tuple([z.string(), z.string()])),
});

/** The cards the pages of this build name. */
export type Manifest = z.infer<typeof Manifest>;

/** Where the step before `next build` tells the pages what it drew, relative to the project. */
export const MANIFEST = join('.next', 'cache', 'tsuzuri', 'cards.json');

/** What the step before `next build` drew; no cards when it did not run. */
export function readManifest(): Manifest {
  const file = join(process.cwd(), MANIFEST);
  try {
    return Manifest.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8')));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return { posts: [] };
  }
}
