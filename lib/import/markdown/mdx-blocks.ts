import { tagAlone } from './jsx-tag';

/**
 * Separates tags that are alone on their lines from the text between them by empty lines, and removes
 * the indentation of that text: MDX reads it as Markdown, and CommonMark only after an empty line
 * (0.31.2 §4.6), and not when it is indented by four spaces.
 */
export function separateTags(text: string): string {
  const result: string[] = [];
  // The open tags, with the indentation of the text in them; `undefined` until its first line.
  const open: { name: string; indent: number | undefined }[] = [];
  let isAfterTag = true;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const indent = line.length - line.trimStart().length;
    const alone = tagAlone(line);
    const tag = alone?.isSelfClosing ? undefined : alone;
    const isClosing: boolean = tag?.isClosing === true && open.at(-1)?.name === tag.name;
    // After a line of text, a tag is part of its paragraph.
    const isOpening: boolean =
      tag?.isClosing === false && (isAfterTag || result.at(-1)?.trim() === '');
    if (isClosing) open.pop();
    const inside = open.at(-1);
    if (inside && trimmed !== '') inside.indent ??= indent;
    const isApart = trimmed !== '' && (isAfterTag || isClosing) && result.length > 0;
    if (isApart && result.at(-1)?.trim() !== '') result.push('');
    result.push(
      isOpening || isClosing ? trimmed : line.slice(Math.min(inside?.indent ?? 0, indent)),
    );
    isAfterTag = isOpening || isClosing;
    if (isOpening) open.push({ name: tag?.name ?? '', indent: undefined });
  }
  return result.join('\n');
}
