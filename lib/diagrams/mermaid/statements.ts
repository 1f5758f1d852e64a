import { UnreadLineError } from '../diagram-error';

/** A line of a diagram, or a part of one that ends with `;`, without spaces around it. */
export interface Statement {
  /** Of the source, from 1. */
  line: number;
  text: string;
}

/** A diagram in the language of Mermaid, read as far as all kinds agree. */
export interface MermaidSource {
  /** The first word, such as `flowchart`; `''` in an empty diagram. */
  kind: string;
  /** What follows the first word on its line. */
  header: Statement;
  /** `accTitle`, for those who hear the page. */
  accTitle: string;
  accDescription: string;
  /** The title of the front matter, which Mermaid shows above the diagram, or that of a chart, which it draws. */
  title: string;
  statements: Statement[];
}

const FRONT_MATTER = /^\s*---[^\S\n]*\n(.*?)\n[^\S\n]*---[^\S\n]*(?=\n|$)/s;
/** Settings such as `%%{init: {"theme": "dark"}}%%`: they change colours and fonts, which are those of the page here. */
const DIRECTIVE = /%%\{.*?\}%%/gs;
const DESCRIPTION = /^[^\S\n]*accDescr\s*(?::[^\S\n]*(.*)|\{([^}]*)\})$/m;
/** Of pies, Gantt charts, journeys and others. */
const OWN_TITLE = /^[^\S\n]*(?:pie[^\S\n]+(?:showData[^\S\n]+)?)?title[^\S\n]*:?[^\S\n]+(.+)$/m;
const TITLE = /^[^\S\n]*accTitle\s*:[^\S\n]*(.*)$/m;

/** Splits a diagram into its parts; comments, settings and words for assistive technology are no statements. */
export function readSource(source: string): MermaidSource {
  const front = FRONT_MATTER.exec(source)?.[1] ?? '';
  const description = DESCRIPTION.exec(source);
  // Lines keep their numbers.
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

/** The error for a statement that only Mermaid itself can draw. */
export function unread({ line, text }: Statement): UnreadLineError {
  return new UnreadLineError(line, text);
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}
