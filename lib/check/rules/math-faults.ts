import { memoize } from '../../cache/memoize';
import { type Formula, readFormulas, sourceOffsetOf } from '../../markdown/math/formulas';
import { replaceMathCode } from '../../markdown/math/math-code';
import type { MathFaultKind } from '../../markdown/math/math-fault';
import type { RuleName } from '../../messages/rules';
import { site } from '../../site';
import { shorten } from '../notation';
import type { Page } from '../page';
import type { Rule } from '../rule';

/** TeX that cannot be read: what it says of itself, where it says it. */
export const mathUnreadable = ruleOf('mathUnreadable', 'unreadable');

/** `$$` without the line that closes it: all that follows would be a formula. */
export const mathUnclosed = ruleOf('mathUnclosed', 'open');

/** Two equations with one `\\label`. */
export const equationTwice = ruleOf('equationTwice', 'labelTwice');

/** A `\\ref` to no numbered equation of the post. */
export const equationUnknown = ruleOf('equationUnknown', 'labelUnknown');

const formulasOf = memoize(({ mdast, post }: Page): readonly Formula[] => {
  if (post.math === false) return [];
  // The other rules go on to see the code.
  const tree = structuredClone(mdast);
  replaceMathCode(tree, post.body);
  return readFormulas(tree, site.math.macros);
});

function ruleOf(name: RuleName, kind: MathFaultKind): Rule {
  return {
    name,
    level: 'error',
    find: (page) =>
      formulasOf(page).flatMap((formula) =>
        formula.faults
          .filter((fault) => fault.kind === kind)
          .map((fault) => {
            const place = page.placeOf(sourceOffsetOf(formula, fault));
            if (kind !== 'unreadable') return { ...place, value: fault.value };
            return { ...place, value: shorten(formula.node.value), other: fault.value };
          }),
      ),
  };
}
