import { UnreadLineError } from '../diagram-error';

/** A line of a diagram, or a part of a line up to `;`, trimmed. */
export interface Statement {
  /** The line in the source, from 1. */
  line: number;
  text: string;
}

/** A Mermaid source, split into the parts that all kinds of diagrams have. */
export interface MermaidSource {
  /** The first word, such as `flowchart`; `''` if the diagram is empty. */
  kind: string;
  /** The rest of the line after the first word. */
  header: Statement;
  /** `accTitle`, the name for screen readers. */
  accTitle: string;
  accDescription: string;
  /** The title in the front matter or in the diagram, which Mermaid displays. */
  title: string;
  statements: Statement[];
}

const FRONT_MATTER = /^\s*---[^\S\n]*\n(.*?)\n[^\S\n]*---[^\S\n]*(?=\n|$)/s;
/** Settings such as `%%{init: {"theme": "dark"}}%%`: they have no effect, because colours and fonts are those of the page. */
const DIRECTIVE = /%%\{.*?\}%%/gs;
const DESCRIPTION = /^[^\S\n]*accDescr\s*(?::[^\S\n]*(.*)|\{([^}]*)\})$/m;
/** The title of pies, Gantt charts, journeys and others. */
const OWN_TITLE = /^[^\S\n]*(?:pie[^\S\n]+(?:showData[^\S\n]+)?)?title[^\S\n]*:?[^\S\n]+(.+)$/m;
const TITLE = /^[^\S\n]*accTitle\s*:[^\S\n]*(.*)$/m;

/** Splits a source into its parts. Comments, settings, `accTitle` and `accDescr` are not among the statements. */
export function readSource(source: string): MermaidSource {
  const front = FRONT_MATTER.exec(source)?.[1] ?? '';
  const description = DESCRIPTION.exec(source);
  // Removed parts leave their line breaks, so that line numbers do not change.
  const blank = (text: string) => text.replace(/[^\n]/g, '');
  const rest = [FRONT_MATTER, DIRECTIVE, DESCRIPTION, TITLE].reduce(
    (text, pattern) => text.replace(pattern, blank),
    source.replace(/\r\n?/g, '\n'),
  );
  const [first, ...statements] = rest.split('\n').flatMap((text, index): Statement[] => {
    const trimmed = text.trim();
    return trimmed === '' || trimmed.startsWith('%%') ? [] : [{ line: index + 1, text: trimmed }];
  });
  const [, kind = '', header = ''] = /^([\w-]+)[^\S\n]*(.*)$/.exec(first?.text ?? '') ?? [];
  return {
    kind,
    header: { line: first?.line ?? 1, text: header },
    title: unquoted(/^\s*title\s*:\s*(.*)$/m.exec(front)?.[1] ?? OWN_TITLE.exec(rest)?.[1] ?? ''),
    accTitle: TITLE.exec(source)?.[1]?.trim() ?? '',
    accDescription: (description?.[1] ?? description?.[2] ?? '').replace(/\s+/g, ' ').trim(),
    statements,
  };
}

/** Returns the error for a statement that our own parsers do not understand. */
export function unread({ line, text }: Statement): UnreadLineError {
  return new UnreadLineError(line, text);
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}
