import type { Provider } from './embed';

/** Lines of a file in a repository on GitHub. */
export interface GitHubCode {
  /** `owner/name` */
  repository: string;
  /** The commit, tag or branch. Of a branch with a slash in its name, only the first part. */
  ref: string;
  /** Path of the file within the repository, as in the URL. */
  path: string;
  /** First and last line; the first line of the file is 1. */
  from: number;
  to: number;
}

const LINES = /^#L(\d{1,6})(?:C\d+)?(?:-L?(\d{1,6})(?:C\d+)?)?$/;
const REPOSITORY = /^[\w-]{1,39}\/[\w.-]{1,100}$/;

/** Reads the URL of lines of a file on GitHub; `undefined` for any other URL. */
export function readGitHubCode(url: URL): GitHubCode | undefined {
  const [, first, last = first] = LINES.exec(url.hash) ?? [];
  const [owner, name, view, ...rest] = url.pathname.split('/').filter(Boolean);
  const repository = `${owner}/${name}`;
  if (!/^(?:www\.)?github\.com$/.test(url.hostname) || view !== 'blob') return undefined;
  if (!first || !last || !REPOSITORY.test(repository)) return undefined;
  const isFullRef = rest[0] === 'refs' && /^(?:heads|tags)$/.test(rest[1] ?? '');
  const ref = rest.splice(0, isFullRef ? 3 : 1).join('/');
  const [from, to] = [Number(first), Number(last)].sort((a, b) => a - b);
  if (ref === '' || rest.length === 0 || !from || !to) return undefined;
  return { repository, ref, path: rest.join('/'), from, to };
}

/** Lines of a file on GitHub. Its other pages belong to no provider. */
export const gitHubCode: Provider = {
  frameHosts: [],
  read: ({ url }) => {
    const code = readGitHubCode(url);
    if (!code) return undefined;
    const { repository, ref, path, from, to } = code;
    const lines = from === to ? `L${from}` : `L${from}-L${to}`;
    const key = `https://github.com/${repository}/blob/${ref}/${path}#${lines}`;
    return { provider: 'GitHub', kind: 'code', key, href: key };
  },
};

/** Whether code can move within its file later: its URL names a branch, not a commit or a version. */
export function canMove({ ref }: GitHubCode): boolean {
  return !/^(?:[0-9a-f]{7,40}|refs\/tags\/.+|v?\d+(?:\.\d+)+[\w.+-]*)$/.test(ref);
}
