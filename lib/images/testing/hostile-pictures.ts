import { HOSTILE_DRAWINGS } from './hostile-drawings';
import { HOSTILE_RASTERS, type Hostile } from './hostile-rasters';
import { LONG_DRAWINGS } from './long-drawings';

/** Pictures that are expensive to decode or render. */
export const HOSTILE_PICTURES: readonly Hostile[] = [
  ...HOSTILE_RASTERS,
  ...HOSTILE_DRAWINGS,
  ...LONG_DRAWINGS,
];
