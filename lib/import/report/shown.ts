import { importWords } from '../../messages/import';
import { site } from '../../site';
import { readableUrl } from '../../url-decoding';
import { visibleLine } from '../../visible';
import type { Note } from '../imported-post';
import type { ReportLine } from './report';

/** The most values and patterns that are listed in one line. `--report` has all. */
const MOST = 5;

/** Returns the notes of a post. For its reader, rewritten links and pictures are no change. */
export function shownNotes({ notes = [] }: ReportLine): Note[] {
  return notes.filter(({ name }) => name !== 'link' && name !== 'picture');
}

/** Returns the first values in one line, and how many more there are. */
export function listed(values: readonly string[]): string {
  const { separator, more } = importWords[site.language];
  const rest = values.length - MOST;
  return values.slice(0, MOST).join(separator) + (rest > 0 ? separator + more(rest) : '');
}

/** Returns a text from the old blog as one line of visible characters, percent-decoded. */
export function clean(text: string): string {
  const line = visibleLine(readableUrl(text).replace(/\s+/g, ' '));
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
