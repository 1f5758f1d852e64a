import { exportError, MAX_PART } from '../export/fault';
import { type ExportLine, linesOf } from './export-lines';

/** A section of an entry, such as the text below `BODY:` or `COMMENT:`. */
export interface Section {
  /** `BODY`, `EXTENDED BODY`, `EXCERPT`, `KEYWORDS`, `COMMENT` or `PING`. */
  name: string;
  text: string;
}

/** One entry of an export. */
export interface ExportRecord {
  /** The line on which the entry begins, starting at 1. */
  line: number;
  /** The `KEY: value` lines before the first section, in order. */
  fields: readonly (readonly [key: string, value: string])[];
  sections: readonly Section[];
  /** Whether the file ends before the first section. */
  isCutOff?: boolean;
  /** Whether the file ends in the text of a section. */
  isOpen?: boolean;
}

const FIELD = /^([A-Z][A-Z0-9 _-]{1,30}):(?:[ \t]?(.*))?$/s;
const SECTION = /^(BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):[ \t]*$/;
/** A line that can be the first of an entry. */
const FIRST =
  /^(?:AUTHOR|TITLE|BASENAME|STATUS|DATE|UNIQUE URL|CATEGORY|PRIMARY CATEGORY|ALLOW COMMENTS|CONVERT BREAKS|TAGS):/;

/**
 * Yields the entries of an export. A line of hyphens in a text ends a section or an entry only when
 * the next line that is not empty can follow such an end.
 *
 * @see https://movabletype.org/documentation/appendices/import-export-format.html
 * @throws ProblemsError when the file is not such an export or is cut off, or an entry is too large
 *   for memory.
 */
export async function* recordsOf(path: string, encoding: string): AsyncGenerator<ExportRecord> {
  let open: Open | undefined;
  let size = 0;
  let count = 0;
  for await (const line of linesOf(path, encoding)) {
    size += line.text.length + 1;
    if (size > MAX_PART * 1024 * 1024) {
      throw exportError(path, 'tooLarge', { line: open?.line, value: `${MAX_PART}` });
    }
    if (open && endsRecord(line, open.state)) {
      yield { line: open.line, fields: open.fields, sections: open.sections.map(finished) };
      open = undefined;
      size = 0;
      count++;
    } else if (open) take(open, line);
    else if (FIELD.test(line.text)) {
      open = { line: line.number, fields: [], sections: [], state: 'fields' };
      take(open, line);
    } else if (line.text.trim() !== '' && !/^-{5,}\s*$/.test(line.text)) {
      throw exportError(path, 'notMovableType', { line: line.number });
    }
  }
  // Some services do not end the last entry. When even its sections are missing, the file was cut
  // off.
  const isCutOff = open?.sections.length === 0;
  if (count === 0 && isCutOff) throw exportError(path, 'cutOff', { line: open?.line });
  if (count === 0 && !open) throw exportError(path, 'notMovableType');
  if (open) {
    const sections = open.sections.map(finished);
    const isOpen = open.state === 'text';
    yield { line: open.line, fields: open.fields, sections, isCutOff, isOpen };
  }
}

/** An entry that is being read. */
interface Open {
  line: number;
  fields: [string, string][];
  sections: { name: string; lines: string[] }[];
  /**
   * `fields` before the first section, `text` in a section, `closed` after a line that may end the
   * section.
   */
  state: 'fields' | 'text' | 'closed';
}

function take(open: Open, line: ExportLine): void {
  const section = open.sections.at(-1);
  const [, name] = (open.state !== 'text' && SECTION.exec(line.text)) || [];
  if (name !== undefined) {
    open.sections.push({ name, lines: [] });
    open.state = 'text';
  } else if (open.state === 'text' && endsSection(line)) open.state = 'closed';
  else if (section) {
    // The text continues, so the line of hyphens did not end the section.
    if (open.state === 'closed' && line.text.trim() !== '') {
      section.lines.push('-----');
      open.state = 'text';
    }
    if (open.state === 'text') section.lines.push(line.text);
  } else takeField(open, line.text);
}

function takeField({ fields }: Open, text: string): void {
  const [, key, value = ''] = FIELD.exec(text) ?? [];
  const last = fields.at(-1);
  if (key !== undefined) fields.push([key, value.trim()]);
  // The value of the last field, for example a title, contains a line break.
  else if (last && !/^(?:-{5,})?\s*$/.test(text)) last[1] += ` ${text.trim()}`;
}

function finished({ name, lines }: { name: string; lines: readonly string[] }): Section {
  return { name, text: lines.join('\n') };
}

function endsRecord({ text, next }: ExportLine, state: Open['state']): boolean {
  if (!/^--------[ \t]*$/.test(text)) return false;
  return next === undefined || (state === 'text' ? FIRST : FIELD).test(next);
}

function endsSection({ text, next }: ExportLine): boolean {
  if (!/^-----[ \t]*$/.test(text)) return false;
  return next === undefined || SECTION.test(next) || /^--------[ \t]*$/.test(next);
}
