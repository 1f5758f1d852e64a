/** A redirect of the old site. Both are paths from the root of its host, or URLs. */
export interface OldRedirect {
  from: string;
  to: string;
  /** Whether it also redirects each path below `from` to the same path below `to`, as those of Apache do. */
  isPrefix?: boolean;
}
