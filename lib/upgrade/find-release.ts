import { git } from './git';
import { type Release, releasesOf } from './versions';

/**
 * The address of the repository in a package.json, for git; `undefined` when there is none.
 *
 * @param text of package.json, whose `repository` is a URL, `github:owner/name` or an object with a `url`.
 */
export function repositoryOf(text: string): string | undefined {
  const { repository }: { repository?: unknown } = JSON.parse(text);
  const url: unknown =
    typeof repository === 'object' && repository !== null && 'url' in repository
      ? repository.url
      : repository;
  if (typeof url !== 'string' || url === '') return undefined;
  return url.replace(/^git\+/, '').replace(/^github:(.+)$/, 'https://github.com/$1.git');
}

/**
 * The releases of a repository, lowest first.
 *
 * @param source its URL, its folder, or a file of `git bundle`.
 * @throws GitError when it cannot be read.
 */
export function listReleases(source: string, folder: string): Release[] {
  return releasesOf(git(['ls-remote', '--', source, 'refs/tags/v*'], { folder }));
}

/**
 * Fetches the objects of releases. No ref is made for them: a tag of the engine could have the name of one of the
 * owner, and git removes the objects when they are no longer used.
 *
 * @throws GitError when they cannot be fetched.
 */
export function fetchReleases(releases: readonly Release[], source: string, folder: string): void {
  const refs = releases.map(({ version }) => `refs/tags/v${version}`);
  git(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', source, ...refs], {
    folder,
  });
}
