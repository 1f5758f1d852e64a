import type { Element, ElementContent, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { scriptSource } from '../../markdown/embeds/embed-source';
import { isIgnorableScript } from '../../markdown/embeds/ignorable-scripts';
import { httpUrl } from '../../markdown/http-url';
import { addAnchors, linkedIds } from './anchors';
import { usefulAttributes } from './attributes';
import { repeatsPicture } from './pictures';
import { simplify } from './simplify';
import { attribute, contentOf, isElement, isGap, type Node } from './tree';

/** Called with the name of each element or style that could not be converted. */
export type OnLost = (name: string) => void;

const NO_CONTENT = /^(?:style|template|link|meta|base|title|head|frame)$/;
/** What editors, Word and advertisements write into comments. */
const MARKER =
  /^\s*(?:$|\/?wp:|kg-card-|more\b|nextpage|noteaser|(?:Start|End)Fragment|\[|<!\[|\/?\s*google_ad|[./#][\w-]+\s*$)/i;
/** Elements whose title is written to the post. */
const TITLED =
  /^(?:a|abbr|audio|bdi|bdo|blockquote|cite|dfn|embed|iframe|img|ins|kbd|mark|object|q|samp|small|sub|sup|time|u|var|video)$/;
/**
 * Elements that only style their text. They are replaced by their content, or by a `<span>` when
 * they have a language, a direction or an id.
 */
const UNWRAPPED = /^(?:font|span|big|blink|marquee|nobr|label|rb|noscript|body|html|button|o:p)$/;

/**
 * Removes from a body what readers cannot see. Reports what they can see when it cannot be
 * converted.
 */
export function clean(root: Root, onLost: OnLost): void {
  const ids = linkedIds(root);
  root.children = contentOf(cleaned(root.children, onLost)).map((node) => addAnchors(node, ids));
}

function cleaned(nodes: readonly Node[], onLost: OnLost): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type === 'comment' && !MARKER.test(node.value)) {
      onLost(`<!-- ${node.value.replace(/\s+/g, ' ').trim().slice(0, 80)} -->`);
    }
    if (isElement(node, 'style', 'template', 'title') && textIn(node).trim() !== '')
      onLost(`<${node.tagName}>`);
    if (node.type !== 'element' || NO_CONTENT.test(node.tagName)) return [];
    if (node.tagName === 'script') return script(node, onLost);
    if (node.tagName === 'noscript' && repeatsPicture(nodes, index)) return [];
    if (/^(?:svg|math|canvas|applet)$/.test(node.tagName)) onLost(`<${node.tagName}>`);
    if (node.tagName === 'svg' || node.tagName === 'math') return [node];
    const style = lostStyleOf(node);
    if (style !== undefined) onLost(style);
    const children = cleaned(node.children, onLost);
    reportUnseen({ ...node, children }, onLost);
    if (UNWRAPPED.test(node.tagName)) {
      const isPlain = attribute(node, 'lang') === '' && attribute(node, 'dir') === '';
      if (isPlain && attribute(node, 'id') === '') return children;
      return [{ ...node, tagName: 'span', properties: usefulAttributes(node), children }];
    }
    const made = simplify({ ...node, properties: usefulAttributes(node), children }, node);
    return isElement(made, 'span') && Object.keys(made.properties).length === 0
      ? made.children
      : [made];
  });
}

function script(node: Element, onLost: OnLost): ElementContent[] {
  const source = attribute(node, 'src') || attribute(node, 'dataSrc');
  const url = httpUrl(source);
  if (url) return isIgnorableScript(url) && !scriptSource(node).embed ? [] : [node];
  if (source !== '' || textIn(node).trim() !== '') onLost('<script>');
  return [];
}

/** Reports a title that is written to no post, and a link without words. */
function reportUnseen(node: Element, onLost: OnLost): void {
  const [href = '', title = ''] = ['href', 'title'].map((name) => attribute(node, name).trim());
  const isEmptyLink = isElement(node, 'a') && node.children.every(isGap);
  if (isEmptyLink && /^[^#]/.test(href)) onLost(`<a href="${href}">`);
  const isWritten = TITLED.test(node.tagName) && !isEmptyLink;
  if (title !== '' && !isWritten && !textIn(node).includes(title)) onLost(`title="${title}"`);
}

/**
 * Returns the first lost style of an element (colour, size or alignment), as the report names it.
 */
function lostStyleOf(node: Element): string | undefined {
  if (/^(?:font|center|marquee|blink|big)$/.test(node.tagName)) return `<${node.tagName}>`;
  const written = attribute(node, 'style');
  const [, name] =
    /(?:^|;)\s*(color|background(?:-color)?|text-align|font-size)\s*:/i.exec(written) ?? [];
  return name && `style="${name.toLowerCase()}"`;
}
