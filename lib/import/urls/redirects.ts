/** A redirect of the old site. Both are paths below that of the site, with a slash before them. */
export interface OldRedirect {
  from: string;
  to: string;
}

/** Returns a function that gives the former paths that redirect to a path. Patterns such as `/old/*` are ignored. */
export function redirectsTo(redirects: readonly OldRedirect[]): (path: string) => string[] {
  const whole = redirects.filter(({ from }) => from !== '' && !/[:*[]/.test(from));
  return (path) =>
    whole.filter(({ to }) => withoutSlash(to) === withoutSlash(path)).map(({ from }) => from);
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}
