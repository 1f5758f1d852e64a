import type { AnyNode, Program } from 'acorn';
import type { Value } from './front-matter';
import { declaredIn, nameOf, pathOf } from './program-tree';
import { type Imported, type ProgramValues, property } from './program-values';

/** Returns the value of an export of a program, as a module or in the CommonJS style. */
export function exportedBy(
  program: Program,
  name: string,
  values: ProgramValues,
  imported: Imported,
): Value | undefined {
  for (const statement of program.body) {
    if (statement.type === 'ExportDefaultDeclaration' && name === 'default') {
      return returnedBy(program, values, statement.declaration);
    }
    if (statement.type === 'ExportNamedDeclaration') {
      for (const specifier of statement.specifiers) {
        if (nameOf(specifier.exported) !== name) continue;
        const local = nameOf(specifier.local) ?? '';
        return typeof statement.source?.value === 'string'
          ? imported(statement.source.value, local)
          : values.constant(local);
      }
      const { declaration } = statement;
      if (declaration?.type === 'VariableDeclaration' && declaredIn(declaration, name)) {
        return values.constant(name);
      }
    }
    if (
      statement.type === 'ExpressionStatement' &&
      statement.expression.type === 'AssignmentExpression'
    ) {
      const { left, right } = statement.expression;
      const path = pathOf(left);
      if (path === 'module.exports' && name === 'default')
        return returnedBy(program, values, right);
      if (path === 'module.exports') return property(returnedBy(program, values, right), name);
      if (path === `exports.${name}` || path === `module.exports.${name}`)
        return returnedBy(program, values, right);
    }
  }
  return undefined;
}

/** Returns the value of an export: of a function, what it returns. */
function returnedBy(program: Program, values: ProgramValues, node: AnyNode): Value | undefined {
  if (node.type === 'Identifier') {
    const declared = program.body.find(
      (statement) => statement.type === 'FunctionDeclaration' && statement.id?.name === node.name,
    );
    if (declared) return returnedBy(program, values, declared);
  }
  if (!/Function/.test(node.type) || !('body' in node)) return values.value(node);
  const body = node.body as AnyNode;
  if (body.type !== 'BlockStatement') return values.value(body);
  const returned = body.body.findLast((statement) => statement.type === 'ReturnStatement');
  return returned?.argument ? values.value(returned.argument) : undefined;
}
