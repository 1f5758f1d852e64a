import { importWords } from '../../messages/import';
import { site } from '../../site';
import { visibleLine } from '../../visible';
import type { Note } from '../imported-post';
import { authorLines } from './author-lines';
import { kindsOfNotes, kindsOfSkipped } from './kinds-of-notes';
import { notesOfPost } from './notes-of-post';
import type { Report, ReportLine } from './report';
import { clean, listed, shownNotes } from './shown';

/**
 * Formats the report for the terminal. The first lines say what came, what did not, and what to do.
 * Below are the notes by kind, with how often each occurs, and the posts one by one.
 *
 * @param advice what the user should do next, one line each.
 */
export function printReport(
  report: Report,
  { isDry, advice }: { isDry: boolean; advice: readonly string[] },
): string {
  const words = importWords[site.language];
  const { lines } = report;
  const of = (state: ReportLine['state']) => lines.filter((line) => line.state === state);
  const imported = of('imported');
  const drafts = imported.filter(({ isDraft }) => isDraft).length;
  const notes = imported.flatMap(shownNotes);
  const counts = [
    words.sum(imported.length, drafts, of('already').length, of('skipped').length),
    words.notes(
      notes.filter(({ level }) => level === 'changed').length,
      notes.filter(({ level }) => level === 'lost').length,
    ),
  ];
  const notesOf = notesOfPost(lines);
  const toDo = [
    ...secrets(report),
    ...advice,
    ...authorLines(report),
    ...formerPaths(report),
    ...redirects(report),
  ];
  return [
    words.title(isDry),
    ...warnings(report),
    ...counts,
    ...(report.authorsAdded > 0 ? [words.authorsAdded(report.authorsAdded)] : []),
    ...comparisonLines(report),
    ...(toDo.length > 0 ? ['', words.toDo, ...toDo.map((line) => `  ${line}`)] : []),
    ...section(words.byKind, [...kindsOfNotes(imported), ...kindsOfSkipped(lines)]),
    ...section(words.deadTitle, deadPaths(report).map(clean)),
    ...section(words.differencesTitle, differences(report)),
    ...section(
      words.byPost,
      lines.flatMap((line) => printLine(line, notesOf)),
    ),
  ].join('\n');
}

/** The reasons for which whole folders of posts may be missing, or the settings of the old blog. */
const MISSING = ['submodule', 'sourceMissing', 'sourceOutside', 'data'] as const;

/** Returns what nobody may overlook: no post came, or files that may be posts were not looked at or are not there. */
function warnings(report: Report): string[] {
  const words = importWords[site.language];
  const { lines } = report;
  const dead = deadPaths(report);
  const came = lines.filter(({ state }) => state === 'imported' || state === 'already');
  const unread = lines.filter(({ why }) => why === 'unread');
  return [
    ...(came.length === 0 ? [`! ${words.noPosts}`] : []),
    ...(unread.length > 0
      ? [`! ${words.unread(unread.length, listed(unread.map(({ id }) => clean(id))))}`]
      : []),
    ...MISSING.flatMap((reason) => {
      const names = lines.flatMap(({ id, why, detail = '' }) =>
        why === reason ? clean(`${id} ${detail}`.trim()) : [],
      );
      return names.length === 0 ? [] : [`! ${listed(names)}: ${words.why[reason]}`];
    }),
    ...(dead.length > 0 ? [`! ${words.dead(dead.length, listed(dead.map(clean)))}`] : []),
  ];
}

/** Returns the paths of the old site that lead to no post. Nothing is written in a dry run, so they are planned. */
function deadPaths({ comparison, old }: Report): readonly string[] {
  return comparison?.dead ?? old.unmatched;
}

function comparisonLines({ comparison }: Report): string[] {
  const words = importWords[site.language];
  if (comparison === undefined) return [];
  const { pages, dead, compared, differences: different } = comparison;
  return [
    words.oldUrls(pages - dead.length, pages),
    ...(compared > 0 ? [words.compared(compared - different.length, compared)] : []),
  ];
}

function differences({ comparison }: Report): string[] {
  const words = importWords[site.language];
  return (comparison?.differences ?? []).map((difference) => {
    const { file, title, lostWords, words: all, sample } = difference;
    const fewer = (['pictures', 'code', 'links', 'embeds'] as const).flatMap((name) => {
      const [old, present] = difference[name];
      return present < old ? words.fewer[name](old, present) : [];
    });
    const lost = lostWords > 0 ? [words.lostWords(lostWords, all, clean(sample))] : [];
    const other = title === undefined ? [] : [words.otherTitle(clean(title))];
    return `${visibleLine(file)}: ${[...other, ...lost, ...fewer].join(words.separator)}`;
  });
}

function secrets({ secrets: places }: Report): string[] {
  const words = importWords[site.language];
  return places.length > 0 ? [words.secrets(places.length, listed(places.map(visibleLine)))] : [];
}

function formerPaths(report: Report): string[] {
  const words = importWords[site.language];
  const patterns = report.formerPaths();
  if (patterns.length === 0) return [];
  const shown = patterns.map(({ pattern, posts }) => words.formerPath(`'${pattern}'`, posts));
  const rest = report.withoutPattern();
  return [`${words.formerPaths}${listed(shown)}${rest > 0 ? words.withoutPattern(rest) : ''}`];
}

function redirects({ redirects: unmatched }: Report): string[] {
  const words = importWords[site.language];
  const shown = unmatched.map(({ from, to }) => clean(`${from} → ${to}`));
  return shown.length > 0 ? [words.redirects(shown.length, listed(shown))] : [];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function printLine(line: ReportLine, notesOf: (line: ReportLine) => Note[]): string[] {
  const { id, file, state, isDraft, why, detail } = line;
  const words = importWords[site.language];
  if (state === 'already') return [];
  if (state === 'skipped' || state === 'unread') {
    return [
      `× ${clean(id)}: ${why && words.why[why]}${detail === undefined ? '' : ` (${clean(detail)})`}`,
    ];
  }
  return [
    `${clean(id)} → ${visibleLine(file ?? '')}${isDraft ? words.draft : ''}`,
    ...notesOf(line).map(
      ({ level, name, value }) =>
        `    ${words[level]}: ${words.note[name]}${value === '' ? '' : ` (${clean(value)})`}`,
    ),
  ];
}
