import { site } from '../site';
import { formerPathReader } from './former-paths';

/** Reads paths by the patterns of `formerPaths` in `site.config.ts`, in their order. */
export const sitePatterns = site.formerPaths.map(formerPathReader);
