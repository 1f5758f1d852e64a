import type { Element } from 'hast';
import { idOfLabel, type Label } from './labels';
import { type MathFault, mathFault } from './math-fault';
import { own } from './mathml-styles';
import type { Tree } from './mathml-tree';
import { plainTextOf } from './plain-text';

interface Equation {
  row: Element;
  number: string;
  /** `''` when it has no label, or its label is not read yet. */
  id: string;
}

/** The numbered equations of one post, in the order of its text. */
export class Equations {
  #counted = 0;
  readonly #byCode = new Map<string, Equation>();
  readonly #names = new Set<string>();

  /** Writes numbers into the rows of a formula; a row with `\tag` has its own. */
  number({ numbered }: Tree): void {
    for (const { row, text, isCounted } of numbered) {
      if (isCounted) {
        text.children = [{ type: 'text', value: `(${++this.#counted})` }];
        text.properties.className = [own('tag')];
      }
      const code = row?.properties.id;
      if (!row || typeof code !== 'string') continue;
      delete row.properties.id;
      if (!this.#byCode.has(code))
        this.#byCode.set(code, { row, number: plainTextOf(text), id: '' });
    }
  }

  /** Makes ids from the labels of a formula. Call {@link number} before. */
  label(labels: readonly Label[]): MathFault[] {
    return labels.flatMap(({ command, name, code, offset }) => {
      if (command !== 'label') return [];
      const id = idOfLabel(name);
      if (this.#names.has(id)) return [mathFault('labelTwice', offset, name)];
      this.#names.add(id);
      const equation = this.#byCode.get(code);
      if (equation) {
        equation.id = id;
        equation.row.properties.id = id;
      }
      return [];
    });
  }

  /** Writes numbers into the references of a formula, after all labels of the post have been read. */
  refer({ references }: Tree, labels: readonly Label[]): MathFault[] {
    const written = labels.filter(({ command }) => command !== 'label');
    return references.flatMap(({ link, code, hasBrackets }, index) => {
      const equation = this.#byCode.get(code);
      const { name = '', offset = 0 } = written[index] ?? {};
      if (equation?.id) {
        link.properties.href = `#${encodeURIComponent(equation.id)}`;
        link.children = [{ type: 'text', value: shownNumber(equation.number, hasBrackets) }];
        return [];
      }
      link.tagName = 'span';
      link.children = [{ type: 'text', value: name }];
      return [mathFault('labelUnknown', offset, name)];
    });
  }
}

/** `\ref` shows the number without its parentheses, `\eqref` with them. */
function shownNumber(number: string, hasBrackets: boolean): string {
  const bare = number.replace(/^\((.*)\)$/s, '$1');
  return hasBrackets ? `(${bare})` : bare;
}
