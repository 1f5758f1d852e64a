/** What a container can be: a box as those of GitHub's alerts, `details`, or a group of code blocks with tabs. */
export type ContainerKind = 'note' | 'warning' | 'caution' | 'details' | 'code-group';

/** The parsed first line of a container. */
export interface Opening {
  /** Number of colons. */
  size: number;
  kind: ContainerKind;
  /** The summary of `details`; `''` when there is none. */
  title: string;
}

/** Maximum number of colons. As an inner container needs fewer than the outer one, it limits how deep they nest. */
const MAX_COLONS = 12;

/** The text after the colons, with the kind of the box. */
const KINDS: Readonly<Record<string, ContainerKind>> = {
  message: 'note',
  'message alert': 'caution',
  note: 'note',
  'note info': 'note',
  'note warn': 'warning',
  'note alert': 'caution',
  'code-group': 'code-group',
};

/** Reads the first line of a container of Zenn, Qiita or VitePress; `undefined` for any other line. */
export function readOpening(line: string): Opening | undefined {
  const [, colons = '', words = ''] = /^(:{3,})[ \t]*([a-z].*)$/.exec(line.trim()) ?? [];
  const size = colons.length;
  if (size === 0 || size > MAX_COLONS) return undefined;
  const [, title = ''] = /^details(?:[ \t]+(.*))?$/.exec(words) ?? [];
  if (/^details(?![\w-])/.test(words)) return { size, kind: 'details', title };
  const name = words.replaceAll(/[ \t]+/g, ' ');
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  return kind && { size, kind, title: '' };
}
