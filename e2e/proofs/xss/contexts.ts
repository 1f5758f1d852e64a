/** Parts of a Markdown document in which a hostile string can be. */
export const CONTEXTS = ['block', 'sentence', 'addresses', 'cell', 'notation'] as const;

/**
 * Returns Markdown with a hostile string as a block, in a sentence, as the destination and title of links and
 * images, in a table cell, or in the notations of Japanese writers.
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

/** Ruby, emphasis dots, notes, sizes and captions of pictures, embeds and boxes. */
function notation(payload: string, line: string): string {
  return [
    `{漢字${line}|かんじ} ｜${line}《かんじ》 ｜漢字《${line}》 《《${line}》》`,
    `文^[注 ${line}]`,
    `![${line}](/f.png =10x)\n*${line}*`,
    `文![b](${line} =10x "${line}")`,
    `@[card](${line})\n@[youtube](${line})`,
    `:::details ${line}\n${payload}\n:::`,
    `:::message alert\n${payload}\n:::`,
  ].join('\n\n');
}
