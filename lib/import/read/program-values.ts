import { posix } from 'node:path';
import type { AnyNode, CallExpression, Expression, NewExpression, Program } from 'acorn';
import type { Value } from './front-matter';
import { inProduction } from './in-production';
import { templateOfFunction } from './program-function';
import { declaredIn, nameOf, pathOf, visit } from './program-tree';

/** Returns the value of an export of another module; `undefined` when it is not known. */
export type Imported = (source: string, name: string) => Value | undefined;

/** The values that are written literally in a program. */
export class ProgramValues {
  constructor(
    private readonly program: Program,
    private readonly imported: Imported,
    private readonly onUnknown: (path: string) => void = () => {},
  ) {}

  /** Returns the value of an expression, and reports it by its path when it is not known. */
  value(node: AnyNode, path = '', depth = 0): Value | undefined {
    const value = depth > 20 ? undefined : this.known(node, path, depth + 1);
    if (value === undefined) this.onUnknown(path);
    return value;
  }

  private known(node: AnyNode, path: string, depth: number): Value | undefined {
    if ('expression' in node && typeof node.expression === 'object') {
      // Parentheses, and `as`, `satisfies` and `!` of TypeScript.
      return this.known(node.expression, path, depth);
    }
    switch (node.type) {
      case 'Literal':
        return node.value === null ? '' : `${node.value}`;
      case 'TemplateLiteral':
        return this.joined(
          node.expressions,
          node.quasis.map(({ value }) => value.cooked ?? ''),
          depth,
        );
      case 'BinaryExpression':
        return node.operator === '+' && node.left.type !== 'PrivateIdentifier'
          ? this.joined([node.left, node.right], ['', '', ''], depth)
          : undefined;
      case 'LogicalExpression':
        return this.known(node.left, path, depth) || this.known(node.right, path, depth);
      case 'ConditionalExpression': {
        const isTrue = inProduction(node.test, (name) => this.declared(name));
        return isTrue === undefined
          ? undefined
          : this.known(isTrue ? node.consequent : node.alternate, path, depth);
      }
      case 'Identifier':
        return this.constant(node.name, path, depth);
      case 'MemberExpression':
        return node.computed || node.object.type === 'Super'
          ? undefined
          : property(this.known(node.object, path, depth), nameOf(node.property) ?? '');
      case 'ArrayExpression':
        return node.elements.flatMap((element, index) => {
          if (element === null) return [];
          if (element.type === 'SpreadElement') {
            const items = this.value(element.argument, path, depth);
            return Array.isArray(items) ? items : [];
          }
          const value = this.value(element, `${path}[${index}]`, depth);
          // In a list, so that a list in it stays one.
          return value === undefined ? [] : [value];
        });
      case 'ObjectExpression':
        return this.object(node.properties, path, depth);
      case 'NewExpression':
      case 'CallExpression':
        return this.call(node, path, depth);
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return templateOfFunction(node);
      default:
        return undefined;
    }
  }

  private joined(nodes: readonly Expression[], texts: string[], depth: number): string | undefined {
    const values = nodes.map((node) => this.known(node, '', depth));
    if (values.some((value) => typeof value !== 'string')) return undefined;
    return texts.map((text, index) => text + (values[index] ?? '')).join('');
  }

  private object(properties: readonly AnyNode[], path: string, depth: number): Value {
    // No prototype, because a key can be `__proto__`.
    const fields: Record<string, Value> = Object.create(null);
    for (const each of properties) {
      if (each.type === 'SpreadElement') {
        const value = this.value(each.argument, path, depth);
        if (typeof value === 'object' && !Array.isArray(value)) Object.assign(fields, value);
      } else if (each.type === 'Property') {
        const name = each.computed ? undefined : nameOf(each.key);
        if (name === undefined) continue;
        const value = this.value(each.value, path === '' ? name : `${path}.${name}`, depth);
        if (value !== undefined) fields[name] = value;
      }
    }
    return fields;
  }

  /**
   * Returns the object that `defineConfig({ … })`, `glob({ … })` and the like are given, the path that `file('…')` is, and
   * paths that Node.js joins. The current folder is that of the project.
   */
  private call(
    node: CallExpression | NewExpression,
    path: string,
    depth: number,
  ): Value | undefined {
    const callee = pathOf(node.callee) ?? '';
    const [first] = node.arguments;
    if (callee === 'process.cwd') return '.';
    if (!first) return undefined;
    if (/^(?:path\.(?:posix\.)?)?(?:join|resolve)$/.test(callee)) {
      const parts = node.arguments.map((part) => this.known(part, path, depth));
      const texts = parts.filter((part) => typeof part === 'string');
      return texts.length < parts.length ? undefined : posix.join(...texts);
    }
    if (callee === 'require') {
      const isText = first.type === 'Literal' && typeof first.value === 'string';
      return isText ? this.imported(`${first.value}`, 'default') : undefined;
    }
    if (node.type === 'NewExpression') {
      const href = callee === 'URL' ? this.known(first, path, depth) : undefined;
      return typeof href === 'string' ? { href } : undefined;
    }
    return /^(?:define[A-Z]\w*|Object\.freeze|glob|file|fileURLToPath)$/.test(callee)
      ? this.known(first, path, depth)
      : undefined;
  }

  /** Returns the value of a constant or an import. */
  constant(name: string, path = '', depth = 0): Value | undefined {
    for (const statement of this.program.body) {
      if (statement.type !== 'ImportDeclaration') continue;
      const specifier = statement.specifiers.find(({ local }) => local.name === name);
      if (!specifier || typeof statement.source.value !== 'string') continue;
      const exported =
        specifier.type === 'ImportSpecifier' ? (nameOf(specifier.imported) ?? '') : 'default';
      return this.imported(statement.source.value, exported);
    }
    const init = this.declared(name);
    return init && depth <= 20 ? this.known(init, path, depth + 1) : undefined;
  }

  /** Returns the initial value of the only constant with a name. */
  private declared(name: string): AnyNode | undefined {
    const found: AnyNode[] = [];
    visit(this.program, false, (node) => {
      if (node.type === 'VariableDeclaration' && node.kind === 'const') {
        const init = declaredIn(node, name);
        if (init) found.push(init);
      }
    });
    return found.length === 1 ? found[0] : undefined;
  }
}

/** Returns a property of a value. */
export function property(value: Value | undefined, name: string): Value | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
