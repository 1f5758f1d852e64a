/** A `\label`, `\ref` or `\eqref` of a formula, as the author wrote it. */
export interface Label {
  command: 'label' | 'ref' | 'eqref';
  name: string;
  /** Offset of the command into the formula. */
  offset: number;
  /** What stands for the name in the TeX that Temml reads. */
  code: string;
}

const LABEL = /\\(label|ref|eqref)(\s*\{)([^{}]*)\}/g;
const CODES = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/**
 * Gives names of a post codes of ASCII letters: Temml drops every other character of a label, so that `式:オイラー`
 * would be none. A code is as long as its name where that is possible, so that places in the TeX stay what they are.
 */
export class LabelCodes {
  readonly #codes = new Map<string, string>();

  /** The TeX with codes for names, and the names that it has. */
  encode(tex: string): { tex: string; labels: Label[] } {
    const labels: Label[] = [];
    const encoded = tex.replace(
      LABEL,
      (_, command: Label['command'], brace: string, name: string, offset: number) => {
        const code = this.#codeOf(nameOf(name), name.length);
        labels.push({ command, name: nameOf(name), offset, code });
        return `\\${command}${brace}${code}}`;
      },
    );
    return { tex: encoded, labels };
  }

  #codeOf(name: string, length: number): string {
    const known = this.#codes.get(name);
    if (known !== undefined) return known;
    let rest = this.#codes.size;
    let code = '';
    do {
      code = (CODES[rest % CODES.length] ?? '') + code;
      rest = Math.floor(rest / CODES.length);
    } while (rest > 0);
    // A hyphen is in no code, so that codes of two lengths differ.
    code = code.padStart(length, '-');
    this.#codes.set(name, code);
    return code;
  }
}

function nameOf(written: string): string {
  return written.trim().normalize('NFC');
}

/** The id of the equation with a label: `eq-euler` of `eq:euler`, so that no label can take an id of the page. */
export function idOfLabel(name: string): string {
  return `eq-${name.replace(/^eq[:_.-]/i, '').replace(/\s+/g, '-')}`;
}
