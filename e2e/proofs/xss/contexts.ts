/** Places of Markdown into which a hostile string is put. */
export const CONTEXTS = ['block', 'sentence', 'addresses', 'cell', 'mermaid', 'dot'] as const;

/**
 * The Markdown with a hostile string in it: as a block of its own, inside a sentence, as the address
 * and title of links and pictures, or in a cell of a table, or in the
 * labels, names and settings of a diagram.
 */
export function inContext(payload: string, context: (typeof CONTEXTS)[number]): string {
  const line = payload.replace(/\s*[\r\n]+\s*/g, ' ');
  switch (context) {
    case 'block':
      return payload;
    case 'sentence':
      return `文の途中に${line}と続く文。`;
    case 'addresses':
      return addresses(line);
    case 'cell':
      return `| 表 | 右 |\n| --- | --: |\n| ${line.replaceAll('|', '\\|')} | 隣 |`;
    case 'mermaid':
      return mermaid(line);
    case 'dot':
      return dot(line);
  }
}

/** As it is, which may end the link early, and escaped, so that all of it arrives in the attribute. */
function addresses(line: string): string {
  const escaped = line.replace(/[\\<>"()]/g, '\\$&');
  return [
    `[a](${line}) ![b](${line})`,
    `[c](<${escaped}>) ![d](<${escaped}>)`,
    `[e](/ "${escaped}") ![${escaped}](/f.png "${escaped}")`,
    `[g]: <${escaped}>`,
  ].join('\n\n');
}

function mermaid(line: string): string {
  const quoted = line.replaceAll('"', '#quot;');
  return [
    `flowchart TD\n  accTitle: ${line}\n  A["${quoted}"] -- "${quoted}" --> B[甲]\n  click A "${quoted}"`,
    `%%{init: {"themeCSS": "${line}"}}%%\nflowchart TD\n  A:::${line}\n  style A fill:${line}`,
    `sequenceDiagram\n  participant A as ${line}\n  A->>A: ${line}\n  Note over A: ${line}`,
    `stateDiagram-v2\n  a --> b : ${line}\n  note right of a : ${line}`,
    `classDiagram\n  class A {\n    ${line}\n  }\n  A --> B : ${line}`,
    `erDiagram\n  A ||--o{ B : "${line.replaceAll('"', '')}"`,
  ]
    .map((source) => fenced(`mermaid title="${line.replaceAll('"', "'")}"`, source))
    .join('\n\n');
}

function dot(line: string): string {
  const quoted = line.replace(/["\\]/g, '\\$&');
  const markup = `<<B>${line}</B>>`;
  return [
    `digraph { a [label="${quoted}", URL="${quoted}", tooltip="${quoted}", class="${quoted}"] }`,
    `digraph { a -> b [label="${quoted}", color="${quoted}", style="${quoted}"] }`,
    `graph { a [label=${markup}] }`,
  ]
    .map((source) => fenced('dot', source))
    .join('\n\n');
}

/** With more signs than any string has, the fence ends at its own end. */
function fenced(info: string, source: string): string {
  const fence = '~'.repeat(60);
  return `${fence}${info.replaceAll('~', '')}\n${source}\n${fence}`;
}
