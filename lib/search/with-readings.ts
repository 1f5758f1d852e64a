import type { Rendered } from '../markdown/rendered';

/**
 * The text of a post for the index: each line with ruby is followed by the same line with its readings, 漢字（かんじ）,
 * so that a search finds both, and an excerpt shows the form that was searched for. The lines of the sections are adjusted.
 */
export function withReadings({
  text,
  sections,
  readings,
}: Pick<Rendered, 'text' | 'sections' | 'readings'>): Pick<Rendered, 'text' | 'sections'> {
  if (readings.length === 0) return { text, sections };
  const readingByLine = new Map(readings.map((reading) => [reading.line, reading.text]));
  const lines: string[] = [];
  const moved: number[] = [];
  for (const [line, written] of text.split('\n').entries()) {
    moved.push(lines.length);
    lines.push(written);
    const reading = readingByLine.get(line);
    if (reading !== undefined) lines.push(reading);
  }
  return {
    text: lines.join('\n'),
    sections: sections.map(({ id, line }) => ({ id, line: moved[line] ?? line })),
  };
}
