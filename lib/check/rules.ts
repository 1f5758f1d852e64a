import type { Rule } from './rule';
import { altMissing } from './rules/alt-missing';
import { datesDisordered } from './rules/dates-disordered';
import { emphasisUnseen } from './rules/emphasis-unseen';
import { fenceUnlabelled } from './rules/fence-unlabelled';
import { filedBeforeDue } from './rules/filed-before-due';
import { headingSkips } from './rules/heading-skips';
import { mixedContent } from './rules/mixed-content';
import { privateHost } from './rules/private-host';
import { rawScript } from './rules/raw-script';
import { secret } from './rules/secret';
import { tagSpelling } from './rules/tag-spelling';
import { targetUnusable } from './rules/target-unusable';
import { titleTwice } from './rules/title-twice';

/**
 * Every rule that needs one file alone. What it finds is kept until the file changes, so it must not look at
 * other files. Dead links and pictures are in lib/check/post-problems.ts.
 */
export const FILE_RULES: readonly Rule[] = [
  datesDisordered,
  filedBeforeDue,
  headingSkips,
  emphasisUnseen,
  fenceUnlabelled,
  targetUnusable,
  altMissing,
  mixedContent,
  rawScript,
  privateHost,
  secret,
];

/** The rules that need the other posts too. They run each time, so they should not parse the Markdown. */
export const BLOG_RULES: readonly Rule[] = [titleTwice, tagSpelling];
