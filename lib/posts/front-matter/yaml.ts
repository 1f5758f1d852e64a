import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { FaultError } from '../fault';
import { yamlFault } from './yaml-fault';

/** A position in the file. Line and column are 1-based. */
export interface YamlPosition {
  line: number;
  column: number;
}

/** A value as the author wrote it. A scalar is always text; `2015-02-18` or `true` is not converted. */
export type YamlValue = YamlPosition &
  (
    | {
        kind: 'text';
        text: string;
        /** Whether it is a plain scalar (YAML 1.2 §7.3.3): without quotation marks. */
        plain: boolean;
      }
    | { kind: 'list'; items: readonly YamlValue[] }
    | { kind: 'mapping'; entries: readonly { key: string; value: YamlValue | null }[] }
  );

/** An entry `key: value`. The value is `null` when nothing, `~` or `null` is written. */
export interface YamlEntry extends YamlPosition {
  key: string;
  value: YamlValue | null;
  /** The text of the YAML comment after the value; empty when there is none. */
  comment: string;
  /** The whole line of the file on which the entry begins. */
  sourceLine: string;
}

/** How null is written in the core schema of YAML 1.2 (§10.3.2). */
const NULL_FORMS = new Set(['', '~', 'null', 'Null', 'NULL']);

/**
 * Parses a YAML 1.2 mapping. Anchors, aliases, tags, merge keys and duplicate keys are refused.
 *
 * @param text the front matter, beginning with the line break of the opening fence, so that line numbers are
 * those of the file.
 * @throws FaultError at the first position that is not accepted.
 */
export function parseYaml(text: string): YamlEntry[] {
  refuseDepth(text);
  const lineCounter = new LineCounter();
  const positionOf = (node: Node): YamlPosition => {
    const { line, col } = lineCounter.linePos(node.range?.[0] ?? 0);
    return { line, column: col };
  };
  const document = parseDocument(text, {
    schema: 'failsafe',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter,
  });
  const { contents, errors } = document;
  if (errors[0]) throw new FaultError(yamlFault(errors[0], text, lineCounter));
  if (contents === null) return [];
  refuseFeatures(contents, positionOf(contents));
  if (!isMap(contents)) throw new FaultError({ name: 'notKeyValue', ...positionOf(contents) });
  const lines = text.split('\n');
  const seen = new Map<string, YamlPosition>();
  return contents.items.map(({ key, value }) => {
    const position = positionOf(key);
    refuseFeatures(key, position);
    if (!isScalar(key) || typeof key.value !== 'string' || key.value === '<<') {
      throw new FaultError({ name: 'notKeyValue', ...position });
    }
    const first = seen.get(key.value);
    if (first) {
      const fact = { key: key.value, value: `${first.line}` };
      throw new FaultError({ name: 'keyTwice', ...position, fact });
    }
    seen.set(key.value, position);
    const sourceLine = lines[position.line - 1] ?? '';
    const comment = value?.comment ?? '';
    return {
      key: key.value,
      ...position,
      value: readValue(value, positionOf),
      comment,
      sourceLine,
    };
  });
}

function readValue(node: Node | null, positionOf: (node: Node) => YamlPosition): YamlValue | null {
  if (!node) return null;
  const position = positionOf(node);
  refuseFeatures(node, position);
  if (isSeq<Node | null>(node)) {
    return {
      ...position,
      kind: 'list',
      items: node.items.map((item) => readItem(item, positionOf, position)),
    };
  }
  if (isMap<Node, Node | null>(node)) {
    const entries = node.items.flatMap(({ key, value }) =>
      isScalar(key) ? { key: String(key.value), value: readValue(value, positionOf) } : [],
    );
    return { ...position, kind: 'mapping', entries };
  }
  if (!isScalar(node) || typeof node.value !== 'string') {
    return { ...position, kind: 'mapping', entries: [] };
  }
  const plain = node.type === 'PLAIN';
  if (plain && NULL_FORMS.has(node.value)) return null;
  return { ...position, kind: 'text', text: node.value, plain };
}

/**
 * An item of a list. An empty item becomes the empty text; if the parser gives no position for it, it gets that of
 * the list.
 */
function readItem(
  node: Node | null,
  positionOf: (node: Node) => YamlPosition,
  list: YamlPosition,
): YamlValue {
  const empty: YamlValue = {
    ...(node ? positionOf(node) : list),
    kind: 'text',
    text: '',
    plain: true,
  };
  return readValue(node, positionOf) ?? empty;
}

/** Throws for anchors (`&a`), aliases (`*a`) and tags (`!a`). */
function refuseFeatures(node: Node, position: YamlPosition): void {
  const indicator = isAlias(node)
    ? '*'
    : node.anchor !== undefined
      ? '&'
      : node.tag !== undefined
        ? '!'
        : '';
  if (indicator !== '')
    throw new FaultError({ name: 'yamlSign', ...position, fact: { value: indicator } });
}

/**
 * Throws for deep nesting, before parsing: the YAML parser is recursive and could overflow the stack of
 * Node.js.
 */
function refuseDepth(text: string): void {
  let depth = 0;
  for (const [token] of text.matchAll(/[[\]{}]|(?:[-?:][ \t]+){20}/g)) {
    depth += token === ']' || token === '}' ? -1 : 1;
    if (depth > 20 || token.length > 1) throw new FaultError({ name: 'yamlDeep' });
  }
}
