import { MADE, type Make } from './made';
import { MIXED } from './mixed';
import { REPEATED } from './repeated';
import { REPEATED_MORE } from './repeated-more';

/** Markdown whose reading takes long in one Markdown processor or another, or in our own plugins, by name. */
export const GROWTH_PATTERNS: readonly (readonly [string, Make])[] = [
  ...[...REPEATED, ...REPEATED_MORE].map((text): [string, Make] => [
    JSON.stringify(text),
    (length) => text.repeat(length / text.length),
  ]),
  ...MADE,
  ...MIXED,
];
