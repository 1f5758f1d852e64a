import type { Element } from 'hast';
import { languageOf } from './code';
import { attribute, isElement } from './tree';

/** Attributes that are useful in a post. All others only style the old page. */
const USEFUL =
  /^(?:href|src|srcSet|alt|title|lang|dir|cite|dateTime|colSpan|rowSpan|align|scope|start|reversed|type|value|open|checked|width|height|poster|data|name|id|allowFullScreen|controls|dataFrame|dataLang|dataName|dataId|dataSrc|dataHtml)$/;
/** Classes by which lib/markdown recognises embedded posts of other sites. */
const EMBEDDED = /^(?:twitter-(?:tweet|video)|instagram-media|codepen|fb-(?:post|video))$/;

/** Returns the attributes of an element that the import keeps. */
export function usefulAttributes(node: Element): Element['properties'] {
  const isEmbedded = isPostOfOthers(node);
  return Object.fromEntries(
    Object.entries(node.properties).filter(
      ([name]) =>
        USEFUL.test(name) ||
        (isEmbedded && /^(?:className|data)/.test(name)) ||
        (name === 'className' && namesLanguage(node)),
    ),
  );
}

function namesLanguage(node: Element): boolean {
  return isElement(node, 'pre', 'code') && languageOf(attribute(node, 'className'), '') !== '';
}

/**
 * Returns whether an element is an embedded post of another site, which a script of that site
 * styles.
 */
export function isPostOfOthers({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => EMBEDDED.test(`${name}`));
}
