import { labelText } from '../mermaid/label';
import { type MermaidSource, type Statement, unread } from '../mermaid/statements';

/** A participant or actor. */
export interface Participant {
  id: string;
  label: string;
  isPerson: boolean;
}

/** An event of a sequence diagram; they are drawn from top to bottom. */
export type Step =
  | {
      kind: 'message';
      from: string;
      to: string;
      text: string;
      isDashed: boolean;
      head: 'head' | 'vee' | 'cross' | 'none';
      isBoth: boolean;
      /** Whether it activates `to` (`starts`) and deactivates `from` (`ends`). */
      starts: boolean;
      ends: boolean;
    }
  | { kind: 'note'; side: 'left' | 'right' | 'over'; of: string[]; text: string }
  | { kind: 'block'; name: string; text: string }
  | { kind: 'divider'; text: string }
  | { kind: 'end' }
  | { kind: 'activate' | 'deactivate'; of: string };

/** A sequence diagram. */
export interface Sequence {
  participants: Participant[];
  steps: Step[];
}

const MESSAGE =
  /^(.+?)\s*(<<-->>|<<->>|-->>|->>|--x|-x|--\)|-\)|-->|->)\s*([+-]?)\s*([^\s:+-][^:]*?)\s*:\s*(.*)$/;
const PARTICIPANT = /^(participant|actor)\s+(.+?)(?:\s+as\s+(.+))?$/;
const NOTE = /^note\s+(?:(left|right)\s+of|(over))\s+([^:]+?)\s*:\s*(.+)$/i;
const BLOCK = /^(loop|alt|opt|par|critical|break|rect)\b\s*(.*)$/;
const DIVIDER = /^(?:else|and|option)\b\s*(.*)$/;
const ACTIVATION = /^(activate|deactivate)\s+(.+)$/;
const AUTONUMBER = /^autonumber(?:\s+(\d+)(?:\s+(\d+))?)?$/;

/** Reads a sequence diagram (`sequenceDiagram`). */
export function readSequence({ header, statements }: MermaidSource): {
  sequence: Sequence;
  ignored: Statement[];
} {
  if (header.text !== '') throw unread(header);
  const participants = new Map<string, Participant>();
  const steps: Step[] = [];
  const ignored: Statement[] = [];
  let number: { next: number; step: number } | undefined;
  let depth = 0;
  const known = (id: string) => {
    if (!participants.has(id)) participants.set(id, { id, label: labelText(id), isPerson: false });
    return id;
  };
  for (const statement of statements) {
    const text = statement.text.replace(/\s*;$/, '');
    const declared = PARTICIPANT.exec(text);
    const noted = NOTE.exec(text);
    const numbered = AUTONUMBER.exec(text);
    const [, activation, active = ''] = ACTIVATION.exec(text) ?? [];
    const [, block, blockText = ''] = BLOCK.exec(text) ?? [];
    const [, divided] = DIVIDER.exec(text) ?? [];
    // The caption shows the title.
    if (/^title\b/.test(text)) continue;
    if (declared) {
      const [, kind, id = '', label = id] = declared;
      participants.set(id, { id, label: labelText(label), isPerson: kind === 'actor' });
    } else if (noted) {
      const [, side, , names = '', words = ''] = noted;
      const of = names.split(',').map((name) => known(name.trim()));
      steps.push({ kind: 'note', side: sideOf(side), of, text: labelText(words) });
    } else if (numbered) {
      number = { next: Number(numbered[1] ?? 1), step: Number(numbered[2] ?? 1) };
    } else if (activation !== undefined) {
      steps.push({
        kind: activation === 'activate' ? 'activate' : 'deactivate',
        of: known(active.trim()),
      });
    } else if (/^links?\s/.test(text)) {
      ignored.push(statement);
    } else if (text === 'end' && depth > 0) {
      depth--;
      steps.push({ kind: 'end' });
    } else if (MESSAGE.test(text)) {
      const [, from = '', arrow = '', sign, to = '', words = ''] = MESSAGE.exec(text) ?? [];
      const prefix = number ? `${number.next}. ` : '';
      if (number) number.next += number.step;
      steps.push({
        kind: 'message',
        from: known(from),
        to: known(to),
        text: prefix + labelText(words),
        isDashed: arrow.includes('--'),
        isBoth: arrow.startsWith('<<'),
        head: headOf(arrow),
        starts: sign === '+',
        ends: sign === '-',
      });
    } else if (block !== undefined) {
      depth++;
      // The text of `rect` is a colour.
      steps.push({
        kind: 'block',
        name: block,
        text: block === 'rect' ? '' : labelText(blockText),
      });
    } else if (divided !== undefined && depth > 0) {
      steps.push({ kind: 'divider', text: labelText(divided) });
    } else throw unread(statement);
  }
  if (depth > 0 || participants.size === 0) throw unread(statements.at(-1) ?? header);
  return { sequence: { participants: [...participants.values()], steps }, ignored };
}

function sideOf(side: string | undefined): 'left' | 'right' | 'over' {
  const name = side?.toLowerCase();
  return name === 'left' || name === 'right' ? name : 'over';
}

function headOf(arrow: string): 'head' | 'vee' | 'cross' | 'none' {
  if (arrow.endsWith('>>')) return 'head';
  if (arrow.endsWith(')')) return 'vee';
  return arrow.endsWith('x') ? 'cross' : 'none';
}
