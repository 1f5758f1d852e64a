import { initialMacros, readTex } from '../../markdown/math/read-tex';
import { site } from '../../site';

/** Returns whether this blog can show a formula: one that it cannot read would stop the build. */
export function canShowFormula(tex: string): boolean {
  return !tex.includes('`') && 'mathml' in readTex(tex, false, initialMacros(site.math.macros));
}
