import { HOSTILE_RASTERS, type Hostile } from './hostile-rasters';
import { HOSTILE_SVGS } from './hostile-svgs';
import { LONG_SVGS } from './long-svgs';

/** Pictures that are expensive to decode or render. */
export const HOSTILE_PICTURES: readonly Hostile[] = [
  ...HOSTILE_RASTERS,
  ...HOSTILE_SVGS,
  ...LONG_SVGS,
];
