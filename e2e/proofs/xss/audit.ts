import { FRAME_HOSTS } from '../../../lib/markdown/embeds/providers';

// Written out here, not read from the schema: the schema is what is being judged.
const ELEMENTS = new Set(
  `a abbr audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em
  figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark meter ol p pre progress q rp rt ruby s
  samp section small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var
  video wbr`.split(/\s+/),
);
const ATTRIBUTES =
  /^(?:abbr|alt|aria-describedby|aria-hidden|aria-label|checked|cite|class|colspan|controls|data-(?:align|frame|label|language|media|footnotes|footnote-ref|footnote-backref)|datetime|decoding|default|dir|disabled|download|height|high|href|hreflang|id|kind|label|lang|loading|loop|low|max|media|min|muted|open|optimum|playsinline|poster|preload|referrerpolicy|rel|reversed|role|rowspan|scope|src|srclang|srcset|start|tabindex|title|translate|type|value|width)$/;
/** Of diagrams, which are drawn for the page: nothing in them runs, leads anywhere, or has a style. */
const SVG_ELEMENTS = /^(?:svg|title|desc|g|path|rect|circle|ellipse|polygon|polyline|text)$/;
const SVG_ATTRIBUTES =
  /^(?:class|cx|cy|d|font-size|height|points|r|role|rx|ry|stroke-width|transform|viewBox|width|x|y)$/;
const PLAYER = /^(?:audio|source|track|video)$/;
const SCHEMES =
  /^(?:https?|bitcoin|ftps?|geo|im|ircs?|magnet|mailto|matrix|mms|news|nntp|openpgp4fpr|sftp|sip|sms|smsto|ssh|tel|urn|webcal|wtai|xmpp):$/;

/** What is wrong with the boxes as the browser built them, each as one line; empty when all is well. */
export function audit(boxes: number): string[] {
  const found: string[] = [];
  const all = [...document.body.children];
  all.forEach((box, index) => {
    // Each output ends where its box ends: nothing leaks into the next.
    if (box.id !== `box-${index}` || box.lastElementChild?.className !== 'end-of-box') {
      found.push(`box ${index} is torn`);
    }
    for (const element of box.querySelectorAll(':scope > :not(.end-of-box), :scope > * *')) {
      found.push(...faults(element));
    }
  });
  if (all.length !== boxes) found.push(`${all.length} boxes for ${boxes}`);
  return found;
}

function svgFaults({ localName, attributes }: Element): string[] {
  const strange = [...attributes].filter(({ name }) => !SVG_ATTRIBUTES.test(name));
  return [
    ...(SVG_ELEMENTS.test(localName) ? [] : [`element ${localName}`]),
    ...strange.map(({ name }) => `attribute ${name}`),
  ];
}

function faults(element: Element): string[] {
  const name = element.localName;
  if (element.namespaceURI === 'http://www.w3.org/2000/svg') return svgFaults(element);
  const found: string[] = [];
  if (!ELEMENTS.has(name) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') {
    found.push(`element ${name}`);
  }
  for (const { name: attribute, value } of element.attributes) {
    if (!ATTRIBUTES.test(attribute)) found.push(`attribute ${attribute}`);
    if (/^(?:href|src|cite|poster)$/.test(attribute) && !isSafe(value))
      found.push(`address ${value}`);
    // Nothing plays from another host.
    const isPlayed = PLAYER.test(name) && /^(?:src|poster)$/.test(attribute);
    if (isPlayed && originOf(value) !== originOf('/')) found.push(`plays ${value}`);
    if (attribute === 'srcset' && value.split(',').some((part) => !isSafe(part.trim()))) {
      found.push(`addresses ${value}`);
    }
  }
  // An id may not be one of the page's, nor take the place of a property of the document.
  const isPageId = /^(?:content|same-day|shown-first|footnote-label)$/.test(element.id);
  if (isPageId || (element.id !== '' && Reflect.get(document, element.id) === element)) {
    found.push(`id ${element.id}`);
  }
  const frame = element.getAttribute('data-frame');
  if (frame !== null && !FRAME_HOSTS.some((host) => frame.startsWith(`https://${host}/`))) {
    found.push(`frame ${frame}`);
  }
  if (name === 'input' && element.getAttribute('type') !== 'checkbox') found.push('input');
  return found;
}

function isSafe(address: string): boolean {
  // What cannot be parsed cannot be loaded.
  return !URL.canParse(address, document.baseURI) || SCHEMES.test(schemeOf(address));
}

function schemeOf(address: string): string {
  return new URL(address, document.baseURI).protocol;
}

function originOf(address: string): string {
  return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).origin : '';
}
