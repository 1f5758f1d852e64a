/** The kinds of box that a container can be: those of GitHub's alerts, and `details`. */
export type ContainerKind = 'note' | 'warning' | 'caution' | 'details';

/** What the first line of a container says. */
export interface Opening {
  /** Number of colons. */
  size: number;
  kind: ContainerKind;
  /** The summary of `details`; `''` when there is none. */
  title: string;
}

/** More colons than anybody nests. The depth of boxes in boxes is limited by it. */
const MOST_COLONS = 12;

/** The words after the colons, each with the box that Zenn or Qiita shows. */
const KINDS: Readonly<Record<string, ContainerKind>> = {
  message: 'note',
  'message alert': 'caution',
  note: 'note',
  'note info': 'note',
  'note warn': 'warning',
  'note alert': 'caution',
};

/** Reads the first line of a container of Zenn or Qiita; `undefined` when it is none that is known. */
export function readOpening(line: string): Opening | undefined {
  const [, colons = '', words = ''] = /^(:{3,})[ \t]*([a-z].*)$/.exec(line.trim()) ?? [];
  const size = colons.length;
  if (size === 0 || size > MOST_COLONS) return undefined;
  const [, title = ''] = /^details(?:[ \t]+(.*))?$/.exec(words) ?? [];
  if (/^details(?![\w-])/.test(words)) return { size, kind: 'details', title };
  const name = words.replaceAll(/[ \t]+/g, ' ');
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  return kind && { size, kind, title: '' };
}
