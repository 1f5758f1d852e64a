/** A part of a template of Go (https://pkg.go.dev/text/template). */
export type TemplateNode =
  | { type: 'text'; text: string }
  | { type: 'output'; expression: string }
  | { type: 'set'; name: string; expression: string }
  | { type: 'branch'; keyword: 'if' | 'with'; branches: Branch[]; otherwise: TemplateNode[] }
  | { type: 'range'; expression: string; body: TemplateNode[]; otherwise: TemplateNode[] };

interface Branch {
  expression: string;
  body: TemplateNode[];
}

/** The template uses something that the import does not evaluate. */
export class TemplateError extends Error {
  override name = 'TemplateError';
}

const ACTION =
  /(?:\s*\{\{-|\{\{)\s*((?:"(?:[^"\\]|\\.)*"|`[^`]*`|\/\*[\s\S]*?\*\/|(?!-?\}\})[^"`])*?)\s*(?:-\}\}\s*|\}\})/g;

/** @throws TemplateError when the template is not complete or has actions of another kind. */
export function parseTemplate(source: string): TemplateNode[] {
  const parts: { text?: string; action?: string }[] = [];
  let at = 0;
  for (const match of source.matchAll(ACTION)) {
    parts.push({ text: source.slice(at, match.index) }, { action: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  parts.push({ text: source.slice(at) });
  let next = 0;
  const nodes = list();
  if (next < parts.length) throw new TemplateError(parts[next]?.action);
  return nodes;

  /** Reads up to an `else` or `end` that belongs to the action around it. */
  function list(): TemplateNode[] {
    const result: TemplateNode[] = [];
    for (; next < parts.length; next++) {
      const { text, action } = parts[next] ?? {};
      if (text !== undefined) {
        if (text !== '') result.push({ type: 'text', text });
        continue;
      }
      if (action === undefined || /^(?:else|end)\b/.test(action)) return result;
      if (action === '' || action.startsWith('/*')) continue;
      result.push(nodeOf(action));
    }
    return result;
  }

  function nodeOf(action: string): TemplateNode {
    const [, keyword, words = ''] =
      /^(if|with|range|block|define|template|break|continue|return)\b\s*([\s\S]*)$/.exec(action) ??
      [];
    if (keyword === 'if' || keyword === 'with') return branch(keyword, words);
    if (keyword === 'range') {
      const [body, otherwise] = bodies();
      return { type: 'range', expression: words, body, otherwise };
    }
    if (keyword !== undefined) throw new TemplateError(action);
    const [, name, expression] = /^\$(\w+)\s*:?=\s*([\s\S]+)$/.exec(action) ?? [];
    if (name !== undefined) return { type: 'set', name, expression: expression ?? '' };
    return { type: 'output', expression: action };
  }

  function branch(keyword: 'if' | 'with', expression: string): TemplateNode {
    const branches: Branch[] = [];
    for (let words: string | undefined = expression; words !== undefined; ) {
      next++;
      branches.push({ expression: words, body: list() });
      const action = parts[next]?.action;
      [, words] = /^else\s+(?:if|with)\s+([\s\S]+)$/.exec(action ?? '') ?? [];
      if (action === 'else') return { type: 'branch', keyword, branches, otherwise: rest() };
      if (action === undefined) throw new TemplateError(keyword);
    }
    return { type: 'branch', keyword, branches, otherwise: [] };
  }

  function bodies(): [TemplateNode[], TemplateNode[]] {
    next++;
    const body = list();
    return [body, parts[next]?.action === 'else' ? rest() : []];
  }

  function rest(): TemplateNode[] {
    next++;
    const nodes = list();
    if (parts[next]?.action !== 'end') throw new TemplateError('else');
    return nodes;
  }
}
