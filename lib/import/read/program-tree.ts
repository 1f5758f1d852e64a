import { tsPlugin } from '@sveltejs/acorn-typescript';
import { type AnyNode, type Expression, Parser, type Program } from 'acorn';
import type { Value } from './front-matter';

const TypeScript = Parser.extend(tsPlugin());
const TypeScriptWithJsx = Parser.extend(tsPlugin({ jsx: {} }));

/** A call of a function or method in a program. */
export interface Call {
  /** The values of the arguments; `undefined` for one that only the running program knows. */
  arguments: (Value | undefined)[];
  /** Whether it is inside an `if`, a `?:` or a logical operator, so that it may not be made. */
  isConditional: boolean;
}

/** Parses JavaScript or TypeScript. Returns `undefined` for a text that is neither. */
export function parseProgram(text: string): Program | undefined {
  for (const parser of [TypeScript, TypeScriptWithJsx]) {
    try {
      return parser.parse(text, {
        ecmaVersion: 'latest',
        sourceType: 'module',
        allowReturnOutsideFunction: true,
        allowHashBang: true,
        locations: true,
      });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(isNode),
  );
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Calls a function for each node of a tree, with whether the node may not be run. */
export function visit(
  node: AnyNode,
  isConditional: boolean,
  each: (node: AnyNode, isConditional: boolean) => void,
): void {
  each(node, isConditional);
  const inside =
    isConditional || /^(?:IfStatement|ConditionalExpression|LogicalExpression)$/.test(node.type);
  for (const child of childrenOf(node)) visit(child, inside, each);
}

/** Returns the initial value of a variable in a declaration. */
export function declaredIn(node: AnyNode, name: string): Expression | undefined {
  if (node.type !== 'VariableDeclaration') return undefined;
  return (
    node.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name)?.init ??
    undefined
  );
}

/** Returns a path such as `module.exports`; `undefined` when a part of it is computed. */
export function pathOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MetaProperty') return 'import.meta';
  if (node.type === 'ChainExpression') return pathOf(node.expression);
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  const before = pathOf(node.object);
  return before === undefined ? undefined : `${before}.${nameOf(node.property)}`;
}

/** Returns the name of a property, an import or an export. */
export function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' ? `${node.value}` : undefined;
}
