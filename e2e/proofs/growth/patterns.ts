import { LONG_CONSTRUCT_PATTERNS, type Make } from './long-construct-patterns';
import { MORE_REPEATED_PATTERNS } from './more-repeated-patterns';
import { NESTED_PATTERNS } from './nested-patterns';
import { REPEATED_PATTERNS } from './repeated-patterns';

/** Markdown that takes long to parse in some Markdown processor or in our own plugins, by name. */
export const GROWTH_PATTERNS: readonly (readonly [string, Make])[] = [
  ...[...REPEATED_PATTERNS, ...MORE_REPEATED_PATTERNS].map((text): [string, Make] => [
    JSON.stringify(text),
    (length) => text.repeat(length / text.length),
  ]),
  ...LONG_CONSTRUCT_PATTERNS,
  ...NESTED_PATTERNS,
];
