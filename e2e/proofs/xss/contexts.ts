/** Parts of a Markdown document in which a hostile string can be. */
export const CONTEXTS = [
  'block',
  'sentence',
  'addresses',
  'cell',
  'notation',
  'mermaid',
  'dot',
] as const;

/**
 * Returns Markdown with a hostile string as a block, in a sentence, as the destination and title of links and
 * images, in a table cell, in the notations of Japanese writers, or in the labels, names and settings of diagrams.
 */
export function inContext(payload: string, context: (typeof CONTEXTS)[number]): string {
  const line = payload.replace(/\s*[\r\n]+\s*/g, ' ');
  switch (context) {
    case 'block':
      return payload;
    case 'sentence':
      return `文の途中に${line}と続く文。`;
    case 'addresses':
      return linksTo(line);
    case 'cell':
      return `| 表 | 右 |\n| --- | --: |\n| ${line.replaceAll('|', '\\|')} | 隣 |`;
    case 'notation':
      return notation(payload, line);
    case 'mermaid':
      return mermaid(line);
    case 'dot':
      return dot(line);
  }
}

/**
 * Returns links and images with the string as destination and title. They contain it verbatim,
 * which may end the link early, and escaped, so that all of it gets into the attribute.
 */
function linksTo(line: string): string {
  const escaped = line.replace(/[\\<>"()]/g, '\\$&');
  return [
    `[a](${line}) ![b](${line})`,
    `[c](<${escaped}>) ![d](<${escaped}>)`,
    `[e](/ "${escaped}") ![${escaped}](/f.png "${escaped}")`,
    `[g]: <${escaped}>`,
  ].join('\n\n');
}

/** Ruby, emphasis dots, tate-chu-yoko, notes, the table of contents, sizes and captions of pictures, embeds, boxes and tabs of code. */
function notation(payload: string, line: string): string {
  return [
    `{漢字${line}|かんじ} ｜${line}《かんじ》 ｜漢字《${line}》 《《${line}》》`,
    `文^[注 ${line}]`,
    `昭和^53^${line} 月^${line}^日`,
    `[toc]\n\n## 題 ${line}`,
    `https://github.com/a/b/blob/main/${line}#L1\n@[github](https://github.com/a/b/blob/main/${line}#L1)`,
    `![${line}](/f.png =10x)\n*${line}*`,
    `文![b](${line} =10x "${line}")`,
    `@[card](${line})\n@[youtube](${line})`,
    `:::details ${line}\n${payload}\n:::`,
    `:::message alert\n${payload}\n:::`,
    `:::code-group\n${fenced(`js [${line}] /${line}/ showLineNumbers`, payload)}\n${payload}\n:::`,
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

/** Returns a code block. Its fence is longer than any run of `~` in the hostile strings, so that none of them closes it. */
function fenced(info: string, source: string): string {
  const fence = '~'.repeat(60);
  return `${fence}${info.replaceAll('~', '')}\n${source}\n${fence}`;
}
