import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isUsableUrl, pluginSource } from '../../markdown/embeds/embed-source';
import { canBeImage } from '../../markdown/pictures/inline-svg';
import type { ElementKind } from '../../messages/html';
import { attribute, sourcesIn } from '../attribute';
import type { Finding, Rule } from '../rule';
import { sourceOf } from '../source-of-element';
import { isUnclosed } from './tag-unclosed';

type Level = Finding['level'];

/** Returns what readers miss of an element, for the message; `undefined` when they miss nothing. */
type Judge = (element: Element) => { kind: ElementKind; level?: Level } | undefined;

const control: Judge = () => ({ kind: 'control' });
/** An element that belongs in `<head>`. Authors set the same things in front matter. */
const head: Judge = (element) => ({ kind: 'head', level: hasWords(element) ? 'error' : 'warning' });
/** An element whose content browsers do not show. */
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
    isUsableUrl(pluginSource(element).address) || hasWords(element) || hasChild(element)
      ? undefined
      : { kind: 'frame', level: 'error' },
  plaintext: () => ({ kind: 'plaintext', level: 'error' }),
  select: control,
  style: () => ({ kind: 'style' }),
  svg: (element) =>
    canBeImage(element)
      ? undefined
      : { kind: 'drawing', level: isIcon(element) ? 'warning' : 'error' },
  template: inert,
  textarea: control,
  title: head,
  video: player,
};

/** An element that is removed from posts, so that readers miss something. */
export const elementDropped: Rule = {
  name: 'elementDropped',
  level: 'warning',
  find: (page) => {
    const findings: Finding[] = [];
    // The controls of a form are reported with the form, not one by one.
    const reported = new Set<Element>();
    visit(page.hast, 'element', (element) => {
      // It is replaced by a quotation of its text (lib/markdown/embeds), so its other elements are not missed.
      if (isInstagram(element)) return SKIP;
      const judge = Object.hasOwn(JUDGES, element.tagName) ? JUDGES[element.tagName] : undefined;
      const judged = judge?.(element);
      // The descendants of SVG and MathML are not HTML elements.
      const next = /^(?:svg|math)$/.test(element.tagName) ? SKIP : undefined;
      const source = judged && sourceOf(page, element);
      if (!judged || !source || reported.has(element)) return next;
      const { kind, level } = judged;
      const { line, column } = source;
      // Reported by lib/check/rules/tag-unclosed.
      if (isUnclosed(page, source)) return next;
      findings.push({ level, line, column, value: element.tagName, other: kind });
      if (element.tagName === 'form')
        for (const control of controlsIn(element)) reported.add(control);
      return next;
    });
    return findings;
  },
};

/** Whether an SVG is only decoration: hidden from screen readers, or at most 32 pixels wide and high. */
function isIcon(svg: Element): boolean {
  const sides = ['width', 'height'].map((side) => attribute(svg, side));
  const isSmall = sides.every(
    (side) =>
      /^(?:\d{1,2}(?:px)?|[12](?:\.\d+)?r?em)$/.test(side) && Number.parseInt(side, 10) <= 32,
  );
  return isSmall || attribute(svg, 'ariaHidden') === 'true';
}

/** An embedded document whose URL, in the named attribute, is missing or unusable. */
function frame(name: string): Judge {
  return (element) =>
    isUsableUrl(attribute(element, name)) ? undefined : { kind: 'frame', level: 'error' };
}

/** A player without any source. Sources that cannot be used are reported by lib/check/rules/media-elsewhere. */
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

/**
 * Whether an element is a form control whose removal readers notice. Checkboxes are not removed (task lists have
 * them), and hidden fields are invisible.
 */
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
