import type { RuleName } from '../messages/rules';
import type { Post } from '../posts/post';
import type { Problem } from '../posts/problem';
import type { Page } from './page';

/** A replacement in the source of a file that fixes a finding. Offsets count UTF-16 code units. */
export interface Edit {
  start: number;
  /** The text to replace. If the file has another text at `start`, the edit is skipped. */
  old: string;
  text: string;
}

/** Something that a rule reports in one file. */
export interface Finding {
  /** Default: the level of the rule. */
  level?: Problem['level'];
  /** 1-based position in the file. */
  line: number;
  column: number;
  /** What the author wrote, for the message. */
  value?: string;
  /** What to write instead, or another value that the message of the rule needs. */
  other?: string;
  /** What `--fix` changes; none when only the author can decide. */
  edits?: readonly Edit[];
}

/** What a rule may use besides the file that it checks. */
export interface Blog {
  /** Every post and page, drafts and scheduled ones included, ordered by file. */
  posts: readonly Post[];
  /** Whether a URL without a scheme names a file beside the post, or in `public` when it begins with a slash. */
  hasFile(url: string, post: Post): boolean;
}

/** One kind of mistake that `npm run check` looks for. */
export interface Rule {
  name: RuleName;
  level: Problem['level'];
  /** Returns every finding in a file. */
  find(page: Page, blog: Blog): Finding[];
}
