import { TemplateError } from './go-template';

/** A value of a template. A `Markup` is Markdown or HTML, and is not escaped again. */
export type GoValue = string | number | boolean | undefined | Markup | GoValue[] | GoObject;

/** Text that is Markdown or HTML already. */
export class Markup {
  constructor(
    readonly text: string,
    readonly isMarkdown: boolean,
  ) {}
}

/** An object with fields, and with methods that take arguments. */
export interface GoObject {
  /** @throws TemplateError for a field that the import does not know. */
  field(name: string, args: readonly GoValue[]): GoValue;
}

/** What an expression can use. */
export interface Scope {
  dot: GoValue;
  root: GoValue;
  variables: Map<string, GoValue>;
  /** Objects such as `site`. */
  objects: Readonly<Record<string, GoObject>>;
  functionNamed: (name: string) => ((...args: GoValue[]) => GoValue) | undefined;
}

const TOKEN =
  /\s*(?:("(?:[^"\\]|\\.)*"|`[^`]*`)|(-?\d+(?:\.\d+)?)(?![\w.])|([()|,])|((?:\$\w*|[A-Za-z_]\w*)?(?:\.\w+)*\.?))/y;

/**
 * Evaluates a pipeline such as `.Get "src" | relURL`
 * (https://pkg.go.dev/text/template#hdr-Pipelines).
 *
 * @throws TemplateError for anything that the import does not know.
 */
export function evaluate(expression: string, scope: Scope): GoValue {
  const tokens = tokensOf(expression);
  let next = 0;
  const value = pipeline();
  if (next < tokens.length) throw new TemplateError(expression);
  return value;

  function pipeline(): GoValue {
    let value = command([]);
    while (tokens[next] === '|') {
      next++;
      value = command([value]);
    }
    return value;
  }

  /** A function or method with its arguments. The value before a `|` is the last argument. */
  function command(piped: readonly GoValue[]): GoValue {
    const head = tokens[next++];
    if (head === undefined) throw new TemplateError(expression);
    const operand = operandOf(head);
    const args: GoValue[] = [];
    while (next < tokens.length && !/^[)|]$/.test(tokens[next] ?? '')) {
      args.push(operandOf(tokens[next++] ?? '')([]));
    }
    return operand([...args, ...piped]);
  }

  function operandOf(token: string): (args: readonly GoValue[]) => GoValue {
    if (token === '(') {
      const value = pipeline();
      if (tokens[next++] !== ')') throw new TemplateError(expression);
      const fields = tokens[next]?.startsWith('.') ? (tokens[next++] ?? '') : '';
      return (args) => chain(value, fields.split('.').slice(1), args);
    }
    if (token.startsWith('"')) return () => unquoted(token);
    if (token.startsWith('`')) return () => token.slice(1, -1);
    if (/^-?\d/.test(token)) return () => Number(token);
    if (token === '.') return () => scope.dot;
    const [first = '', ...names] = token.split('.');
    if (first === '') return (args) => chain(scope.dot, names, args);
    if (first === '$') return (args) => chain(scope.root, names, args);
    if (first.startsWith('$')) {
      const name = first.slice(1);
      if (!scope.variables.has(name)) throw new TemplateError(token);
      return (args) => chain(scope.variables.get(name), names, args);
    }
    if (token === 'true' || token === 'false') return () => token === 'true';
    if (token === 'nil') return () => undefined;
    const called = scope.functionNamed(token);
    if (called) return (args) => called(...args);
    const object = Object.hasOwn(scope.objects, first) ? scope.objects[first] : undefined;
    return (args) => chain(object, names, args);
  }
}

function chain(start: GoValue, names: readonly string[], args: readonly GoValue[]): GoValue {
  let value = start;
  for (const [index, name] of names.entries()) {
    if (typeof value !== 'object' || Array.isArray(value) || value instanceof Markup) {
      throw new TemplateError(`.${name}`);
    }
    value = value.field(name, index === names.length - 1 ? args : []);
  }
  if (names.length === 0 && args.length > 0) throw new TemplateError('call');
  return value;
}

function tokensOf(expression: string): string[] {
  const tokens: string[] = [];
  const text = expression.trim();
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length; ) {
    const match = TOKEN.exec(text);
    const token = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
    if (!token) throw new TemplateError(expression);
    tokens.push(token);
  }
  return tokens;
}

function unquoted(token: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  return token.slice(1, -1).replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);
}
