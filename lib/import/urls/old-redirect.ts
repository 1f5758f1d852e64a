/** A redirect of the old site. Both are paths from the root of its host, or URLs. */
export interface OldRedirect {
  from: string;
  to: string;
}
