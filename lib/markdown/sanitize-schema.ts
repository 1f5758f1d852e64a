import { defaultSchema, type Schema } from 'hast-util-sanitize';
import { DIAGRAM_ANCESTORS, DIAGRAM_ATTRIBUTES, DIAGRAM_ELEMENTS } from './diagrams/diagram-schema';
import { SHAPES } from './embeds/embed';
import { FRAME_HOSTS } from './embeds/providers';

/** Schemes a link may have: those of the web, and the safelisted schemes of the HTML Standard. */
export const LINK_SCHEMES: string[] = [
  ...['http', 'https', 'bitcoin', 'ftp', 'ftps', 'geo', 'im', 'irc', 'ircs', 'magnet', 'mailto'],
  ...['matrix', 'mms', 'news', 'nntp', 'openpgp4fpr', 'sftp', 'sip', 'sms', 'smsto', 'ssh', 'tel'],
  ...['urn', 'webcal', 'wtai', 'xmpp'],
];

/** Class names the style sheet knows, and those of quotations that a provider's script once dressed. */
const CLASSES: Record<string, string[]> = {
  a: ['data-footnote-backref', 'embed-box'],
  blockquote: ['twitter-tweet', 'instagram-media'],
  code: ['numbered', 'signed'],
  div: [
    'alert',
    'alert-note',
    'alert-tip',
    'alert-important',
    'alert-warning',
    'alert-caution',
    'table',
    'row',
  ],
  figure: [
    'code',
    'diagram',
    'picture',
    'card',
    'embed',
    ...SHAPES.map((shape) => `embed-${shape}`),
  ],
  li: ['task-list-item'],
  ol: ['contains-task-list'],
  p: ['alert-title', 'source'],
  section: ['footnotes'],
  span: [
    ...['c', 'k', 's', 'n', 'f', 't', 'a', 'p', 'line', 'marked', 'added', 'removed'],
    ...['whole', 'long'],
    ...['gone', 'embed-sign', 'embed-provider', 'card-title', 'card-text', 'card-site'],
  ],
  ul: ['contains-task-list'],
};

/** Only a known host's frame is put into a page, whatever happened on the way here. */
const FRAME = new RegExp(
  `^https://(?:${FRAME_HOSTS.map((host) => host.replaceAll('.', '\\.')).join('|')})/`,
);

const ATTRIBUTES: Record<string, (string | [string, ...(string | RegExp)[]])[]> = {
  '*': [
    'id',
    'lang',
    'dir',
    'title',
    ['translate', /^(?:yes|no)$/i],
    'ariaLabel',
    'ariaDescribedBy',
  ],
  a: [
    'href',
    'hrefLang',
    'download',
    'rel',
    'dataEnlarge',
    ['draggable', /^false$/],
    'dataRemote',
    'dataFootnoteRef',
    'dataFootnoteBackref',
    ['tabIndex', /^-1$/],
    ['ariaHidden', 'true'],
  ],
  audio: ['src', 'controls', ['preload', 'metadata'], 'loop', 'muted'],
  blockquote: ['cite'],
  data: ['value'],
  del: ['cite', 'dateTime'],
  details: ['open'],
  div: [
    ['role', 'note', 'region'],
    ['tabIndex', /^0$/],
  ],
  figure: ['dataLanguage', ['dataFrame', FRAME], 'dataLabel', 'dataMedia'],
  img: [
    ...['src', 'srcSet', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding'],
    ...['fetchPriority', 'referrerPolicy'],
    ['dataColour', /^#[0-9a-f]{6}$/],
  ],
  input: [['type', 'checkbox'], 'checked', 'disabled'],
  ins: ['cite', 'dateTime'],
  li: ['value'],
  meter: ['value', 'min', 'max', 'low', 'high', 'optimum'],
  ol: ['start', 'reversed', ['type', /^[1AaIi]$/]],
  pre: [['tabIndex', /^0$/]],
  progress: ['value', 'max'],
  q: ['cite'],
  section: ['dataFootnotes'],
  span: [['dataLine', /^\d+$/]],
  source: ['src', 'srcSet', 'sizes', 'type', 'media'],
  td: ['colSpan', 'rowSpan', 'align', 'dataAlign'],
  th: ['colSpan', 'rowSpan', 'align', 'dataAlign', 'scope', 'abbr'],
  time: ['dateTime'],
  track: [
    ...['src', 'srcLang', 'label', 'default'],
    ['kind', 'subtitles', 'captions', 'descriptions', 'chapters', 'metadata'],
  ],
  video: [
    ...['src', 'controls', 'loop', 'muted', 'playsInline', 'width', 'height', 'poster'],
    ['preload', 'metadata'],
  ],
};

const ELEMENTS = `a abbr audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div
  dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark meter ol p picture pre progress q
  rp rt ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr track u
  ul var video wbr`;

/**
 * What an article may hold; everything else is unwrapped, or dropped with its content where the
 * content is no text (scripts, styles). No frame passes: lib/markdown/embeds/rehype-embeds leaves its address only.
 */
const ofAuthors: Schema = {
  ...defaultSchema,
  tagNames: ELEMENTS.split(/\s+/),
  attributes: Object.fromEntries(
    [...new Set([...Object.keys(ATTRIBUTES), ...Object.keys(CLASSES)])].map((name) => {
      const classes = CLASSES[name];
      const own = ATTRIBUTES[name] ?? [];
      return [name, classes ? [...own, ['className', ...classes]] : own];
    }),
  ),
  // Outside a table a parser would take the rest of the page for its content.
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    track: ['audio', 'video'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: ['script', 'style', 'template', 'noembed', 'noframes', 'title', 'math', 'svg'],
  protocols: {
    href: LINK_SCHEMES,
    src: ['http', 'https'],
    poster: ['http', 'https'],
    cite: ['http', 'https'],
  },
  // lib/markdown/rehype/reserved-ids has seen to the ids already: one that the page itself uses has a prefix.
  clobber: [],
  clobberPrefix: '',
};

/** What an article may hold in the page: also the diagrams that were drawn for it. */
export const schema: Schema = {
  ...ofAuthors,
  tagNames: [...(ofAuthors.tagNames ?? []), ...DIAGRAM_ELEMENTS],
  attributes: { ...ofAuthors.attributes, ...DIAGRAM_ATTRIBUTES },
  ancestors: { ...ofAuthors.ancestors, ...DIAGRAM_ANCESTORS },
};

/** What of an author goes on: pictures in the text of a post (`data:`) are still to become files. */
export const schemaBeforePictures: Schema = {
  ...ofAuthors,
  protocols: { ...ofAuthors.protocols, src: [...(ofAuthors.protocols?.src ?? []), 'data'] },
};
