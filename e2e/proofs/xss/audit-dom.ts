import { FRAME_HOSTS } from '../../../lib/markdown/embeds/providers';
import { auditMathml } from './audit-mathml';

// These lists are independent of the sanitizer's schema, which is under test.
const ELEMENTS = new Set(
  `a abbr audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em
  figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd label li mark meter ol p pre progress q rp rt ruby s
  samp section small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var
  video wbr`.split(/\s+/),
);
const ATTRIBUTES =
  /^(?:abbr|alt|aria-describedby|aria-hidden|aria-label|checked|cite|class|colspan|controls|data-(?:align|frame|label|language|line|media|footnotes|footnote-ref|footnote-backref)|datetime|decoding|default|dir|disabled|download|height|high|href|hreflang|id|kind|label|lang|loading|loop|low|max|media|min|muted|open|optimum|playsinline|poster|preload|referrerpolicy|rel|reversed|role|rowspan|scope|src|srclang|srcset|start|tabindex|title|translate|type|value|width)$/;
/** The SVG elements and attributes of diagrams: no scripts, links, styles or references. */
const SVG_ELEMENTS = /^(?:svg|title|desc|g|path|rect|circle|ellipse|polygon|polyline|text)$/;
const SVG_ATTRIBUTES =
  /^(?:class|cx|cy|d|font-size|height|points|r|role|rx|ry|stroke-width|transform|viewBox|width|x|y)$/;
const PLAYER = /^(?:audio|source|track|video)$/;
const SCHEMES =
  /^(?:https?|bitcoin|ftps?|geo|im|ircs?|magnet|mailto|matrix|mms|news|nntp|openpgp4fpr|sftp|sip|sms|smsto|ssh|tel|urn|webcal|wtai|xmpp):$/;

/**
 * Checks the DOM that the browser has built of the boxes, each of which contains one output.
 *
 * @param boxes the number of boxes.
 * @returns a line for each element, attribute or URL that is not allowed.
 */
export function audit(boxes: number): string[] {
  const findings: string[] = [];
  const all = [...document.body.children];
  all.forEach((box, index) => {
    // The marker at the end shows that the output has not closed its box.
    if (box.id !== `box-${index}` || box.lastElementChild?.className !== 'end-of-box') {
      findings.push(`box ${index} is broken`);
    }
    for (const element of box.querySelectorAll(':scope > :not(.end-of-box), :scope > * *')) {
      findings.push(...faults(element));
    }
  });
  if (all.length !== boxes) findings.push(`${all.length} boxes for ${boxes}`);
  return findings;
}

function svgFaults({ localName, attributes }: Element): string[] {
  const unknown = [...attributes].filter(({ name }) => !SVG_ATTRIBUTES.test(name));
  return [
    ...(SVG_ELEMENTS.test(localName) ? [] : [`element ${localName}`]),
    ...unknown.map(({ name }) => `attribute ${name}`),
  ];
}

function faults(element: Element): string[] {
  const ofMathml = auditMathml(element);
  if (ofMathml) return ofMathml;
  const name = element.localName;
  if (element.namespaceURI === 'http://www.w3.org/2000/svg') return svgFaults(element);
  const findings: string[] = [];
  if (!ELEMENTS.has(name) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') {
    findings.push(`element ${name}`);
  }
  for (const { name: attribute, value } of element.attributes) {
    const isTab = name === 'input' && attribute === 'name' && /^tabs-\d+$/.test(value);
    if (!isTab && !ATTRIBUTES.test(attribute)) findings.push(`attribute ${attribute}`);
    if (/^(?:href|src|cite|poster)$/.test(attribute) && !isSafe(value))
      findings.push(`URL ${value}`);
    // Audio and video must be from the site itself.
    const isMediaUrl = PLAYER.test(name) && /^(?:src|poster)$/.test(attribute);
    if (isMediaUrl && originOf(value) !== originOf('/')) findings.push(`plays ${value}`);
    if (attribute === 'srcset' && value.split(',').some((part) => !isSafe(part.trim()))) {
      findings.push(`URLs ${value}`);
    }
  }
  // An id may not be one that the page uses, nor shadow a property of the document (DOM clobbering).
  const isPageId = /^(?:content|same-day|shown-first|footnote-label)$/.test(element.id);
  if (isPageId || (element.id !== '' && Reflect.get(document, element.id) === element)) {
    findings.push(`id ${element.id}`);
  }
  const frame = element.getAttribute('data-frame');
  if (frame !== null && !FRAME_HOSTS.some((host) => frame.startsWith(`https://${host}/`))) {
    findings.push(`frame ${frame}`);
  }
  // Check boxes of tasks, and radio buttons of tabs.
  const type = element.getAttribute('type');
  if (name === 'input' && type !== 'checkbox' && type !== 'radio') findings.push('input');
  return findings;
}

function isSafe(url: string): boolean {
  // An invalid URL cannot be loaded.
  return !URL.canParse(url, document.baseURI) || SCHEMES.test(schemeOf(url));
}

function schemeOf(url: string): string {
  return new URL(url, document.baseURI).protocol;
}

function originOf(url: string): string {
  return URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).origin : '';
}
