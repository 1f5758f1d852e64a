import type { RuleName } from '../messages/rules';
import type { Post } from '../posts/post';
import type { Problem } from '../posts/problem';
import type { Page } from './page';

/** A change that mends a finding: offsets into the source of the file, in UTF-16 code units. */
export interface Edit {
  start: number;
  /** What stands there now; where it does not, the edit is left out. */
  old: string;
  text: string;
}

/** What a rule finds in one file. */
export interface Finding {
  /** The rule's own when left out. */
  level?: Problem['level'];
  /** 1-based place in the file. */
  line: number;
  column: number;
  /** What the author wrote. */
  value?: string;
  /** What to write instead, or what else is concerned. */
  other?: string;
  /** Where `--fix` can mend it. */
  edits?: readonly Edit[];
}

/** What a rule may ask beyond the file it looks at. */
export interface Blog {
  /** Every post and page, drafts and scheduled ones too, ordered by file. */
  posts: readonly Post[];
  /** Whether an address without a scheme is a file beside a post, or a path of `public`. */
  hasFile(address: string, post: Post): boolean;
}

/** One thing that `npm run check` looks for. */
export interface Rule {
  name: RuleName;
  level: Problem['level'];
  find(page: Page, blog: Blog): Finding[];
}
