import { MADE, type Make } from './long-construct-patterns';
import { REPEATED_MORE } from './more-repeated-patterns';
import { MIXED } from './nested-patterns';
import { REPEATED } from './repeated-patterns';

/** Markdown whose reading takes long in one Markdown processor or another, or in our own plugins, by name. */
export const GROWTH_PATTERNS: readonly (readonly [string, Make])[] = [
  ...[...REPEATED, ...REPEATED_MORE].map((text): [string, Make] => [
    JSON.stringify(text),
    (length) => text.repeat(length / text.length),
  ]),
  ...MADE,
  ...MIXED,
];
