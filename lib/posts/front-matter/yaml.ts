import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { FaultError } from '../fault';
import { yamlFault } from './yaml-fault';

/** A place in the file, 1-based. */
export interface YamlPosition {
  line: number;
  column: number;
}

/** A value as the author wrote it: a scalar keeps its source text, whatever YAML would make of it. */
export type YamlValue = YamlPosition &
  (
    | { kind: 'text'; text: string /** Without quotation marks, on one line. */; plain: boolean }
    | { kind: 'list'; items: readonly YamlValue[] }
    | { kind: 'mapping'; entries: readonly { key: string; value: YamlValue | null }[] }
  );

/** A line `key: value`; `null` is nothing, `~` or `null`. */
export interface YamlEntry extends YamlPosition {
  key: string;
  value: YamlValue | null;
  /** What followed ` #`, which YAML takes for a comment; empty when nothing did. */
  comment: string;
  /** The line of the file on which it begins. */
  row: string;
}

// The forms of null in the core schema of YAML 1.2 (§10.3.2).
const NOTHING = new Set(['', '~', 'null', 'Null', 'NULL']);

/**
 * Reads a YAML 1.2 mapping without anchors, aliases, tags, merge keys and repeated keys.
 *
 * @param text the front matter, beginning with the line break of the fence, so that its lines are
 * numbered like the file's.
 * @throws FaultError at the first place that is something else.
 */
export function parseYaml(text: string): YamlEntry[] {
  refuseDepth(text);
  const lines = new LineCounter();
  const at = (node: Node): YamlPosition => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    return { line, column: col };
  };
  const document = parseDocument(text, {
    schema: 'failsafe',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter: lines,
  });
  const { contents, errors } = document;
  if (errors[0]) throw new FaultError(yamlFault(errors[0], text, lines));
  if (contents === null) return [];
  refuseFeatures(contents, at(contents));
  if (!isMap(contents)) throw new FaultError({ name: 'notKeyValue', ...at(contents) });
  const rows = text.split('\n');
  const seen = new Map<string, YamlPosition>();
  return contents.items.map(({ key, value }) => {
    const place = at(key);
    refuseFeatures(key, place);
    if (!isScalar(key) || typeof key.value !== 'string' || key.value === '<<') {
      throw new FaultError({ name: 'notKeyValue', ...place });
    }
    const first = seen.get(key.value);
    if (first) {
      const fact = { key: key.value, value: `${first.line}` };
      throw new FaultError({ name: 'keyTwice', ...place, fact });
    }
    seen.set(key.value, place);
    const row = rows[place.line - 1] ?? '';
    const comment = value?.comment ?? '';
    return { key: key.value, ...place, value: readValue(value, at), comment, row };
  });
}

function readValue(node: Node | null, at: (node: Node) => YamlPosition): YamlValue | null {
  if (!node) return null;
  const place = at(node);
  refuseFeatures(node, place);
  if (isSeq<Node | null>(node)) {
    return { ...place, kind: 'list', items: node.items.map((item) => readItem(item, at, place)) };
  }
  if (isMap<Node, Node | null>(node)) {
    const entries = node.items.flatMap(({ key, value }) =>
      isScalar(key) ? { key: String(key.value), value: readValue(value, at) } : [],
    );
    return { ...place, kind: 'mapping', entries };
  }
  if (!isScalar(node) || typeof node.value !== 'string') {
    return { ...place, kind: 'mapping', entries: [] };
  }
  const plain = node.type === 'PLAIN';
  if (plain && NOTHING.has(node.value)) return null;
  return { ...place, kind: 'text', text: node.value, plain };
}

/** An item of a list; nothing is the empty text. */
function readItem(
  node: Node | null,
  at: (node: Node) => YamlPosition,
  list: YamlPosition,
): YamlValue {
  const empty: YamlValue = { ...(node ? at(node) : list), kind: 'text', text: '', plain: true };
  return readValue(node, at) ?? empty;
}

/** Refuses what makes YAML more than text: `&anchor`, `*alias` and `!tag`. */
function refuseFeatures(node: Node, place: YamlPosition): void {
  const sign = isAlias(node)
    ? '*'
    : node.anchor !== undefined
      ? '&'
      : node.tag !== undefined
        ? '!'
        : '';
  if (sign !== '') throw new FaultError({ name: 'yamlSign', ...place, fact: { value: sign } });
}

/** Refuses nesting far beyond any list of tags: the parser recurses, and Node.js itself may end. */
function refuseDepth(text: string): void {
  let depth = 0;
  for (const [sign] of text.matchAll(/[[\]{}]|(?:[-?:][ \t]+){20}/g)) {
    depth += sign === ']' || sign === '}' ? -1 : 1;
    if (depth > 20 || sign.length > 1) throw new FaultError({ name: 'yamlDeep' });
  }
}
