import type { AnyNode, CallExpression, Expression, Program } from 'acorn';
import type { Value } from './front-matter';
import { templateOfFunction } from './program-function';
import { type Call, declaredIn, nameOf, pathOf, visit } from './program-tree';

/** Returns the value of an export of another module; `undefined` when it is not known. */
type Imported = (source: string, name: string) => Value | undefined;

/** The values that are written literally in a program. */
export class ProgramValues {
  constructor(
    private readonly program: Program,
    private readonly imported: Imported,
    private readonly onUnknown: (path: string) => void = () => {},
  ) {}

  exported(name: string): Value | undefined {
    for (const statement of this.program.body) {
      if (statement.type === 'ExportDefaultDeclaration' && name === 'default') {
        return this.result(statement.declaration);
      }
      if (statement.type === 'ExportNamedDeclaration') {
        for (const specifier of statement.specifiers) {
          if (nameOf(specifier.exported) !== name) continue;
          const local = nameOf(specifier.local) ?? '';
          return typeof statement.source?.value === 'string'
            ? this.imported(statement.source.value, local)
            : this.constant(local, '', 0);
        }
        const { declaration } = statement;
        if (declaration?.type === 'VariableDeclaration' && declaredIn(declaration, name)) {
          return this.constant(name, '', 0);
        }
      }
      if (
        statement.type === 'ExpressionStatement' &&
        statement.expression.type === 'AssignmentExpression'
      ) {
        const { left, right } = statement.expression;
        const path = pathOf(left);
        if (path === 'module.exports' && name === 'default') return this.result(right);
        if (path === 'module.exports') return property(this.result(right), name);
        if (path === `exports.${name}` || path === `module.exports.${name}`)
          return this.result(right);
      }
    }
    return undefined;
  }

  properties(name: string): Value[] {
    const found: Value[] = [];
    visit(this.program, false, (node) => {
      if (node.type !== 'Property' || nameOf(node.key) !== name) return;
      const value = this.value(node.value, name, 0);
      if (value !== undefined) found.push(value);
    });
    return found;
  }

  calls(name: string): Call[] {
    const found: Call[] = [];
    visit(this.program, false, (node, isConditional) => {
      if (node.type !== 'CallExpression') return;
      const path = pathOf(node.callee);
      if (path !== name && !path?.endsWith(`.${name}`)) return;
      const given = node.arguments.map((argument) => this.value(argument, '', 0));
      found.push({ arguments: given, isConditional });
    });
    return found;
  }

  /** Returns the value of an export: of a function, what it returns. */
  private result(node: AnyNode): Value | undefined {
    if (node.type === 'Identifier') {
      const declared = this.program.body.find(
        (statement) => statement.type === 'FunctionDeclaration' && statement.id?.name === node.name,
      );
      if (declared) return this.result(declared);
    }
    if (!/Function/.test(node.type) || !('body' in node)) return this.value(node, '', 0);
    const body = node.body as AnyNode;
    if (body.type !== 'BlockStatement') return this.value(body, '', 0);
    const returned = body.body.findLast((statement) => statement.type === 'ReturnStatement');
    return returned?.argument ? this.value(returned.argument, '', 0) : undefined;
  }

  private value(node: AnyNode, path: string, depth: number): Value | undefined {
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
          return this.value(element, `${path}[${index}]`, depth) ?? [];
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

  /** Returns the object that `defineConfig({ … })`, `glob({ … })` and the like are given. */
  private call(node: AnyNode, path: string, depth: number): Value | undefined {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
    const callee = pathOf(node.callee) ?? '';
    const [first] = node.arguments;
    if (!first) return undefined;
    if (callee === 'require') return this.required(node as CallExpression, 'default');
    if (node.type === 'NewExpression') {
      const href = callee === 'URL' ? this.known(first, path, depth) : undefined;
      return typeof href === 'string' ? { href } : undefined;
    }
    return /^(?:define[A-Z]\w*|Object\.freeze|glob)$/.test(callee)
      ? this.known(first, path, depth)
      : undefined;
  }

  private required(node: CallExpression, name: string): Value | undefined {
    const [source] = node.arguments;
    if (source?.type !== 'Literal' || typeof source.value !== 'string') return undefined;
    return this.imported(source.value, name);
  }

  /** Returns the value of a constant or an import. */
  private constant(name: string, path: string, depth: number): Value | undefined {
    for (const statement of this.program.body) {
      if (statement.type !== 'ImportDeclaration') continue;
      const specifier = statement.specifiers.find(({ local }) => local.name === name);
      if (!specifier || typeof statement.source.value !== 'string') continue;
      const exported =
        specifier.type === 'ImportSpecifier' ? (nameOf(specifier.imported) ?? '') : 'default';
      return this.imported(statement.source.value, exported);
    }
    const found: AnyNode[] = [];
    visit(this.program, false, (node) => {
      if (node.type === 'VariableDeclaration' && node.kind === 'const') {
        const init = declaredIn(node, name);
        if (init) found.push(init);
      }
    });
    const [only] = found;
    return only && found.length === 1 && depth <= 20
      ? this.known(only, path, depth + 1)
      : undefined;
  }
}

function property(value: Value | undefined, name: string): Value | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
