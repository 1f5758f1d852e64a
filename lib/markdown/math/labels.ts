/** A `\label`, `\ref` or `\eqref` of a formula, as the author wrote it. */
export interface Label {
  command: 'label' | 'ref' | 'eqref';
  name: string;
  /** Offset of the command into the formula. */
  offset: number;
  /** Replaces the name in the TeX that Temml reads. */
  code: string;
}

const LABEL = /\\(label|ref|eqref)(\s*\{)([^{}]*)\}/g;
const CODES = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/**
 * Maps the label names of a post to codes of ASCII letters, digits and hyphens, because Temml removes every other
 * character, and nothing would remain of `式:オイラー`. A code is as long as its name where possible, so that the
 * offsets in the error messages of Temml stay correct.
 */
export class LabelCodes {
  readonly #codes = new Map<string, string>();

  /** Returns the TeX with codes instead of names, and its labels and references. */
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
    const existing = this.#codes.get(name);
    if (existing !== undefined) return existing;
    let rest = this.#codes.size;
    let code = '';
    do {
      code = (CODES[rest % CODES.length] ?? '') + code;
      rest = Math.floor(rest / CODES.length);
    } while (rest > 0);
    // Hyphens are not digits of the codes, so padding cannot make two codes equal.
    code = code.padStart(length, '-');
    this.#codes.set(name, code);
    return code;
  }
}

function nameOf(written: string): string {
  return written.trim().normalize('NFC');
}

/** The id of an equation: `eq-euler` for the label `eq:euler`. The prefix keeps labels apart from ids of the page. */
export function idOfLabel(name: string): string {
  return `eq-${name.replace(/^eq[:_.-]/i, '').replace(/\s+/g, '-')}`;
}
