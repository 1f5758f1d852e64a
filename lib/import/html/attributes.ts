import type { Element } from 'hast';
import { attribute, isElement } from './tree';

/** Attributes that mean something in a post; the rest dresses a page that is no more. */
const KEPT =
  /^(?:href|src|srcSet|alt|title|lang|dir|cite|dateTime|colSpan|rowSpan|align|scope|start|reversed|type|value|open|checked|width|height|poster|data|name|id|allowFullScreen|controls|dataFrame|dataLang|dataName|dataId|dataSrc)$/;
/** Classes by which the pipeline knows posts of other sites. */
const EMBEDDED = /^(?:twitter-(?:tweet|video)|instagram-media|codepen|fb-(?:post|video))$/;

/** The attributes of an element that go with it. */
export function kept(node: Element): Element['properties'] {
  const isEmbedded = isPostOfOthers(node);
  return Object.fromEntries(
    Object.entries(node.properties).filter(
      ([name]) =>
        KEPT.test(name) ||
        (isEmbedded && /^(?:className|data)/.test(name)) ||
        (name === 'className' && namesLanguage(node)),
    ),
  );
}

function namesLanguage(node: Element): boolean {
  return (
    isElement(node, 'pre', 'code') &&
    /lang|brush|highlight-(?:source|text)/i.test(attribute(node, 'className'))
  );
}

/** Whether an element is a post of another site that a script would have dressed. */
export function isPostOfOthers({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => EMBEDDED.test(`${name}`));
}
