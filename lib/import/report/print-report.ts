import { importWords } from '../../messages/import';
import { site } from '../../site';
import { readableUrl } from '../../url-decoding';
import { visibleLine } from '../../visible';
import type { Report, ReportLine } from './report';

/**
 * Formats the report for the terminal: one line for each imported or skipped post, the notes of the
 * post below that line, and the totals at the end.
 */
export function printReport(report: Report, isDry: boolean, commentsFile: string): string {
  const { lines, comments } = report;
  const words = importWords[site.language];
  const notes = lines.flatMap((line) => line.notes ?? []);
  const of = (state: ReportLine['state']) => lines.filter((line) => line.state === state);
  const imported = of('imported');
  return [
    words.title(isDry),
    ...lines.flatMap(printLine),
    '',
    words.sum(
      imported.length,
      imported.filter(({ isDraft }) => isDraft).length,
      of('already').length,
      of('skipped').length,
    ),
    words.notes(
      notes.filter(({ level }) => level === 'changed').length,
      notes.filter(({ level }) => level === 'lost').length,
    ),
    ...(comments > 0 ? [words.comments(comments, commentsFile)] : []),
    ...formerPaths(report),
    ...(isDry ? [words.dry] : []),
  ].join('\n');
}

function formerPaths(report: Report): string[] {
  const words = importWords[site.language];
  const patterns = report.formerPaths();
  if (patterns.length === 0) return [];
  const lines = patterns.map(
    ({ pattern, posts }) => `  ${words.formerPath(`'${pattern}'`, posts)}`,
  );
  return [words.formerPaths, ...lines];
}

function printLine({ id, file, state, isDraft, notes = [], why, detail }: ReportLine): string[] {
  const words = importWords[site.language];
  if (state === 'already') return [];
  if (state === 'skipped') {
    return [
      `× ${clean(id)}: ${why && words.why[why]}${detail === undefined ? '' : ` (${clean(detail)})`}`,
    ];
  }
  // For a reader of the post, rewritten links and pictures are no change.
  const shown = notes.filter(({ name }) => name !== 'link' && name !== 'picture');
  return [
    `  ${clean(id)} → ${visibleLine(file ?? '')}${isDraft ? words.draft : ''}`,
    ...shown.map(
      ({ level, name, value }) =>
        `      ${words[level]}: ${words.note[name]}${value === '' ? '' : ` (${clean(value)})`}`,
    ),
  ];
}

/** Returns a text from the old blog as one line of visible characters, percent-decoded. */
function clean(text: string): string {
  const line = visibleLine(readableUrl(text).replace(/\s+/g, ' '));
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
