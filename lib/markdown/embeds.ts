import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { markdown } from '../messages/markdown';
import { site } from '../site';
import { embedAddress, webAddress } from './embed-hosts';

/**
 * Frames and scripts written into old posts: a frame of a known host is made anew, attribute by
 * attribute; any other, and every plug-in, becomes a link; a Speaker Deck script becomes the frame
 * it would have made, a gist script a link; every other script goes.
 */
export function embeds() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const made = replacementOf(node);
      if (made === undefined) return;
      parent.children.splice(index, 1, ...made);
      // What stood inside a plug-in is looked at in its turn; what was made is as it should be.
      return [SKIP, PLUGIN.test(node.tagName) ? index : index + made.length];
    });
  };
}

const PLUGIN = /^(?:embed|object|video|audio)$/;

function replacementOf(node: Element): ElementContent[] | undefined {
  switch (node.tagName) {
    case 'iframe':
      return frame(node);
    case 'script':
      return script(node);
    default:
      return PLUGIN.test(node.tagName) ? plugin(node) : undefined;
  }
}

function frame(node: Element): ElementContent[] {
  const source = text(node.properties.src);
  const url = embedAddress(source);
  const title = text(node.properties.title).trim();
  if (!url) return link(source, title);
  return [
    {
      type: 'element',
      tagName: 'iframe',
      properties: {
        src: url.href,
        title: title || markdown[site.language].embed(url.hostname),
        ...sizeOf(node),
        loading: 'lazy',
        referrerPolicy: 'strict-origin-when-cross-origin',
        // What a click in a frame opens is an ordinary page: its forms and scripts have to work.
        sandbox: `allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox
          allow-presentation`.split(/\s+/),
        allow: 'fullscreen; picture-in-picture',
      },
      children: [],
    },
  ];
}

/** Width and height in CSS pixels; a percentage or anything else is left to the style sheet. */
function sizeOf({ properties }: Element): { width?: number; height?: number } {
  const [width, height] = [properties.width, properties.height].map((value) => {
    const number = /^\d{1,5}(?:px)?$/.test(text(value)) ? Number.parseInt(text(value), 10) : 0;
    return number > 0 ? number : undefined;
  });
  return { width, height };
}

function script(node: Element): ElementContent[] {
  const url = webAddress(text(node.properties.src));
  if (url?.hostname === 'speakerdeck.com') {
    const id = text(node.properties.dataId);
    if (/^[0-9a-f]{16,40}$/i.test(id)) {
      const properties = { src: `https://speakerdeck.com/player/${id}`, width: 710, height: 399 };
      return frame({ ...node, properties });
    }
  }
  if (url?.hostname === 'gist.github.com') {
    const address = url.href.replace(/\.js(?=\?|$)/, '');
    return link(address, markdown[site.language].gist);
  }
  return [];
}

function plugin(node: Element): ElementContent[] {
  const { src, data } = node.properties;
  const inside = node.children.flatMap((child) =>
    child.type === 'element' && /^(?:param|source|track)$/.test(child.tagName)
      ? text(child.properties.src)
      : [],
  );
  const source = [src, data, ...inside].map(text).find((value) => webAddress(value)) ?? '';
  const kept = node.children.filter(
    (child) => child.type !== 'element' || !/^(?:param|source|track)$/.test(child.tagName),
  );
  if (textOf({ ...node, children: kept }).trim() === '') return link(source, '');
  const leads = kept.some((child) => child.type === 'element' && child.tagName === 'a');
  return leads ? kept : [...link(source, ''), ...kept];
}

/** A paragraph's worth of link; nothing when the address is no web address. */
function link(source: string, title: string): ElementContent[] {
  const url = webAddress(source);
  if (!url) return title ? [{ type: 'text', value: title }] : [];
  const value = title || markdown[site.language].embedLink(url.hostname);
  return [
    {
      type: 'element',
      tagName: 'a',
      properties: { href: url.href },
      children: [{ type: 'text', value }],
    },
  ];
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
