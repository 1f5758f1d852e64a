import type { Rule } from './rule';
import { altMissing } from './rules/alt-missing';
import { datesDisordered } from './rules/dates-disordered';
import { emphasisUnseen } from './rules/emphasis-unseen';
import { fenceUnlabelled } from './rules/fence-unlabelled';
import { filedBeforeDue } from './rules/filed-before-due';
import { headingSkips } from './rules/heading-skips';
import { imageMissing } from './rules/image-missing';
import { mixedContent } from './rules/mixed-content';
import { privateHost } from './rules/private-host';
import { rawScript } from './rules/raw-script';
import { secret } from './rules/secret';
import { tagSpelling } from './rules/tag-spelling';
import { titleTwice } from './rules/title-twice';

/** Every rule that looks at one file at a time. Dead links are lib/check/links.ts. */
export const RULES: readonly Rule[] = [
  titleTwice,
  datesDisordered,
  filedBeforeDue,
  tagSpelling,
  headingSkips,
  emphasisUnseen,
  fenceUnlabelled,
  imageMissing,
  altMissing,
  mixedContent,
  rawScript,
  privateHost,
  secret,
];
