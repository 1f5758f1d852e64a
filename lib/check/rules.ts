import type { Rule } from './rule';
import { altMissing } from './rules/alt-missing';
import { attributeDropped } from './rules/attribute-dropped';
import { contentMoved } from './rules/content-moved';
import { datesDisordered } from './rules/dates-disordered';
import { declarationDropped } from './rules/declaration-dropped';
import { elementDropped } from './rules/element-dropped';
import { elementUnknown } from './rules/element-unknown';
import { emphasisUnseen } from './rules/emphasis-unseen';
import { fenceUnlabelled } from './rules/fence-unlabelled';
import { filedBeforeDue } from './rules/filed-before-due';
import { headingSkips } from './rules/heading-skips';
import { headingEmpty, linkEmpty } from './rules/link-empty';
import { markupAsText } from './rules/markup-as-text';
import { markupUnclosed } from './rules/markup-unclosed';
import { mixedContent } from './rules/mixed-content';
import { pictureUnreadable } from './rules/picture-unreadable';
import { privateHost } from './rules/private-host';
import { rawScript } from './rules/raw-script';
import { secret } from './rules/secret';
import { tagMisplaced } from './rules/tag-misplaced';
import { tagSpelling } from './rules/tag-spelling';
import { targetUnusable } from './rules/target-unusable';
import { titleTwice } from './rules/title-twice';
import { trackerDropped } from './rules/tracker-dropped';

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
  elementDropped,
  elementUnknown,
  attributeDropped,
  tagMisplaced,
  contentMoved,
  declarationDropped,
  markupUnclosed,
  markupAsText,
  linkEmpty,
  headingEmpty,
  pictureUnreadable,
  trackerDropped,
  privateHost,
  secret,
];

/** The rules that need the other posts too. They run each time, so they should not parse the Markdown. */
export const BLOG_RULES: readonly Rule[] = [titleTwice, tagSpelling];
