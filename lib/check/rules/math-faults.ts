import { memoize } from '../../cache/memoize';
import { type Formula, readFormulas, sourceOffsetOf } from '../../markdown/math/formulas';
import { replaceMathCode } from '../../markdown/math/math-code';
import type { MathFaultKind } from '../../markdown/math/math-fault';
import type { RuleName } from '../../messages/rules';
import { site } from '../../site';
import { shorten } from '../notation';
import type { Page } from '../page';
import type { Rule } from '../rule';

/** TeX that Temml cannot read. The finding has the message of Temml and the position of the error. */
export const mathUnreadable = ruleOf('mathUnreadable', 'unreadable');

/** A `$$` without a closing `$$`: everything after it would be a formula. */
export const mathUnclosed = ruleOf('mathUnclosed', 'open');

/** Two equations with the same `\label`. */
export const equationTwice = ruleOf('equationTwice', 'labelTwice');

/** A `\ref` or `\eqref` that leads to no numbered equation of the post. */
export const equationUnknown = ruleOf('equationUnknown', 'labelUnknown');

const formulasOf = memoize(({ mdast, post }: Page): readonly Formula[] => {
  if (post.math === false) return [];
  // A copy, because other rules expect code blocks of the language `math` as code.
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
            const position = page.positionOf(sourceOffsetOf(formula, fault));
            if (kind !== 'unreadable') return { ...position, value: fault.value };
            return { ...position, value: shorten(formula.node.value), other: fault.value };
          }),
      ),
  };
}
