import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isAddress, pluginSource } from '../../markdown/embeds/embed-source';
import { isPicture } from '../../markdown/pictures/inline-svg';
import type { ElementKind } from '../../messages/html';
import { attribute, sourcesIn } from '../attribute';
import type { Finding, Rule } from '../rule';
import { sourceOf } from '../source-of-element';
import { isUnclosed } from './tag-unclosed';

type Level = Finding['level'];

/** What happens to an element: `undefined` when its reader misses nothing. */
type Judge = (element: Element) => { kind: ElementKind; level?: Level } | undefined;

const control: Judge = () => ({ kind: 'control' });
/** Its words are the head's, and the front matter says them. */
const head: Judge = (element) => ({ kind: 'head', level: hasWords(element) ? 'error' : 'warning' });
/** Browsers take its content for text that is not shown here. */
const inert: Judge = (element) =>
  hasWords(element) ? { kind: 'inert', level: 'error' } : undefined;

const JUDGES: Record<string, Judge> = {
  applet: (element) => ({ kind: 'frame', level: hasWords(element) ? 'warning' : 'error' }),
  audio: player,
  base: head,
  bgsound: () => ({ kind: 'frame', level: 'error' }),
  button: control,
  canvas: () => ({ kind: 'canvas' }),
  datalist: control,
  dialog: ({ properties }) => (properties.open === undefined ? { kind: 'closed' } : undefined),
  embed: frame('src'),
  form: (element) => (controlsIn(element).length > 0 ? { kind: 'control' } : undefined),
  iframe: frame('src'),
  input: (element) => (isControl(element) ? { kind: 'control' } : undefined),
  isindex: control,
  keygen: control,
  link: head,
  math: () => ({ kind: 'formula', level: 'error' }),
  meta: head,
  noembed: inert,
  noframes: inert,
  object: (element) =>
    isAddress(pluginSource(element).address) || hasWords(element) || hasChild(element)
      ? undefined
      : { kind: 'frame', level: 'error' },
  plaintext: () => ({ kind: 'plaintext', level: 'error' }),
  select: control,
  style: () => ({ kind: 'style' }),
  svg: (element) =>
    isPicture(element)
      ? undefined
      : { kind: 'drawing', level: isIcon(element) ? 'warning' : 'error' },
  template: inert,
  textarea: control,
  title: head,
  video: player,
};

/** An element that a post cannot have, so that its reader misses something. */
export const elementDropped: Rule = {
  name: 'elementDropped',
  level: 'warning',
  find: (page) => {
    const findings: Finding[] = [];
    // The fields of a form are named with it.
    const named = new Set<Element>();
    visit(page.hast, 'element', (element) => {
      // The quotation that is made of it holds its words only.
      if (isInstagram(element)) return SKIP;
      const judge = Object.hasOwn(JUDGES, element.tagName) ? JUDGES[element.tagName] : undefined;
      const judged = judge?.(element);
      // What a drawing or formula is made of has names of its own.
      const inside = /^(?:svg|math)$/.test(element.tagName) ? SKIP : undefined;
      const place = judged && sourceOf(page, element);
      if (!judged || !place || named.has(element)) return inside;
      const { kind, level } = judged;
      const { line, column } = place;
      // A tag that a sentence speaks of.
      if (isUnclosed(page, place)) return inside;
      findings.push({ level, line, column, value: element.tagName, other: kind });
      if (element.tagName === 'form') for (const control of controlsIn(element)) named.add(control);
      return inside;
    });
    return findings;
  },
};

/** Whether a drawing only decorates: hidden from screen readers, or as small as a letter. */
function isIcon(drawing: Element): boolean {
  const sides = ['width', 'height'].map((side) => attribute(drawing, side));
  const isSmall = sides.every(
    (side) =>
      /^(?:\d{1,2}(?:px)?|[12](?:\.\d+)?r?em)$/.test(side) && Number.parseInt(side, 10) <= 32,
  );
  return isSmall || attribute(drawing, 'ariaHidden') === 'true';
}

function frame(name: string): Judge {
  return (element) =>
    isAddress(attribute(element, name)) ? undefined : { kind: 'frame', level: 'error' };
}

/** A player with nothing to play; lib/check/rules/media-elsewhere names addresses that cannot be used. */
function player(element: Element): ReturnType<Judge> {
  const sources = [attribute(element, 'src'), ...sourcesIn(element, 'source')];
  return sources.every((source) => source === '') ? { kind: 'player', level: 'error' } : undefined;
}

function hasWords(element: Element): boolean {
  const { content } = element;
  return textOf(element).trim() !== '' || (content !== undefined && textOf(content).trim() !== '');
}

function hasChild({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && child.tagName !== 'param');
}

/** Whether something to fill in or to press is lost: check boxes stay, hidden fields show nothing. */
function isControl({ tagName, properties }: Element): boolean {
  if (tagName !== 'input') return /^(?:button|select|textarea|keygen|isindex)$/.test(tagName);
  return !/^(?:checkbox|hidden)$/i.test(String(properties.type));
}

function controlsIn(form: Element): Element[] {
  const controls: Element[] = [];
  visit(form, 'element', (element) => {
    if (isControl(element)) controls.push(element);
  });
  return controls;
}

function isInstagram({ tagName, properties: { className } }: Element): boolean {
  return (
    tagName === 'blockquote' && Array.isArray(className) && className.includes('instagram-media')
  );
}
