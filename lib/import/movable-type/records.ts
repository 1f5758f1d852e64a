import { exportError, MAX_PART } from '../export/fault';
import { type ExportLine, linesOf } from './export-lines';

/** A part of an entry: what stood under `BODY:`, `COMMENT:` and the like. */
export interface Section {
  /** `BODY`, `EXTENDED BODY`, `EXCERPT`, `KEYWORDS`, `COMMENT`, `PING`. */
  name: string;
  text: string;
}

/** One entry of an export. */
export interface ExportRecord {
  /** 1-based line on which it begins. */
  line: number;
  /** The lines `KEY: value` before the first section, in their order. */
  fields: readonly (readonly [key: string, value: string])[];
  sections: readonly Section[];
}

const FIELD = /^([A-Z][A-Z0-9 _-]{1,30}):(?:[ \t]?(.*))?$/;
const SECTION = /^(BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):[ \t]*$/;
/** What the first line of an entry can be. */
const FIRST =
  /^(?:AUTHOR|TITLE|BASENAME|STATUS|DATE|UNIQUE URL|CATEGORY|PRIMARY CATEGORY|ALLOW COMMENTS|CONVERT BREAKS|TAGS):/;

/**
 * The entries of an export in the form of Movable Type, one at a time. A line of hyphens in a text
 * ends nothing unless the next line is one that can follow an end.
 *
 * @see https://movabletype.org/documentation/appendices/import-export-format.html
 * @throws ProblemsError when the file holds no entry, or one that is larger than memory should hold.
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
  // The last entry of some services has no end of its own; one in the middle of its keys was cut off.
  if (open && open.sections.length === 0) throw exportError(path, 'cutOff', { line: open.line });
  if (open) yield { line: open.line, fields: open.fields, sections: open.sections.map(finished) };
  else if (count === 0) throw exportError(path, 'notMovableType');
}

/** An entry that is being read. */
interface Open {
  line: number;
  fields: [string, string][];
  sections: { name: string; lines: string[] }[];
  /** In the keys, in the text of a section, or after the line that seems to end it. */
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
    // What follows the end of a section and is no new one: it was no end.
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
  // A title with a line end in it.
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
