import { evaluate, type GoObject, type GoValue, Markup, type Scope } from './go-expression';
import { TemplateError, type TemplateNode } from './go-template';
import { functionNamed, isTrue, printedAsHtml } from './template-functions';

/** Maximum number of nodes that a template may render, so that nested loops end. */
const MAX_NODES = 10_000;

/**
 * Renders a template.
 *
 * @param root the value of `.` and `$`.
 * @param markdown called with Markdown that the template prints; returns what is written for it.
 * @throws TemplateError for anything that the import does not know.
 */
export function renderTemplate(
  nodes: readonly TemplateNode[],
  root: GoObject,
  objects: Readonly<Record<string, GoObject>>,
  markdown: (text: string) => string,
): string {
  const scope: Scope = { dot: root, root, variables: new Map(), objects, functionNamed };
  let count = 0;
  return render(nodes, root);

  function render(list: readonly TemplateNode[], dot: GoValue): string {
    return list.map((node) => renderNode(node, dot)).join('');
  }

  function renderNode(node: TemplateNode, dot: GoValue): string {
    if (++count > MAX_NODES) throw new TemplateError('range');
    const valueIn = (expression: string) => evaluate(expression, { ...scope, dot });
    switch (node.type) {
      case 'text':
        return node.text;
      case 'output': {
        const value = valueIn(node.expression);
        return value instanceof Markup && value.isMarkdown
          ? markdown(value.text)
          : printedAsHtml(value);
      }
      case 'set':
        scope.variables.set(node.name, valueIn(node.expression));
        return '';
      case 'branch':
        for (const { expression, body } of node.branches) {
          const [, name, condition = expression] =
            /^\$(\w+)\s*:=\s*([\s\S]+)$/.exec(expression) ?? [];
          const value = valueIn(condition);
          if (name !== undefined) scope.variables.set(name, value);
          if (isTrue(value)) return render(body, node.keyword === 'with' ? value : dot);
        }
        return render(node.otherwise, dot);
      case 'range':
        return renderRange(node, dot, valueIn);
    }
  }

  function renderRange(
    { expression, body, otherwise }: Extract<TemplateNode, { type: 'range' }>,
    dot: GoValue,
    valueIn: (expression: string) => GoValue,
  ): string {
    const [, one, two, list = expression] =
      /^\$(\w+)(?:\s*,\s*\$(\w+))?\s*:=\s*([\s\S]+)$/.exec(expression) ?? [];
    const items = valueIn(list);
    if (!Array.isArray(items)) throw new TemplateError(`range ${expression}`);
    if (items.length === 0) return render(otherwise, dot);
    return items
      .map((item, index) => {
        if (one !== undefined) scope.variables.set(one, two === undefined ? item : index);
        if (two !== undefined) scope.variables.set(two, item);
        return render(body, item);
      })
      .join('');
  }
}
