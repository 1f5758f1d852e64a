import { defaultSchema, type Schema } from 'hast-util-sanitize';
import { DIAGRAM_ANCESTORS, DIAGRAM_ATTRIBUTES, DIAGRAM_ELEMENTS } from './diagrams/diagram-schema';
import { SHAPES } from './embeds/embed';
import { FRAME_HOSTS } from './embeds/providers';
import { MATH_ATTRIBUTES, MATH_ELEMENTS } from './math/mathml-schema';

/** URL schemes that a link may have: http(s), ftp(s), and the safelisted schemes of the HTML Standard. */
export const LINK_SCHEMES: string[] = [
  ...['http', 'https', 'bitcoin', 'ftp', 'ftps', 'geo', 'im', 'irc', 'ircs', 'magnet', 'mailto'],
  ...['matrix', 'mms', 'news', 'nntp', 'openpgp4fpr', 'sftp', 'sip', 'sms', 'smsto', 'ssh', 'tel'],
  ...['urn', 'webcal', 'wtai', 'xmpp'],
];

/**
 * Allowed class names: those in our style sheets, and those of the quotations that X and Instagram offer as
 * embeds.
 */
const CLASSES: Record<string, string[]> = {
  a: ['data-footnote-backref', 'embed-box', 'phrased'],
  blockquote: ['twitter-tweet', 'instagram-media'],
  code: ['signed', 'tex-fault'],
  details: ['toc'],
  div: [
    'alert',
    'alert-note',
    'alert-tip',
    'alert-important',
    'alert-warning',
    'alert-caution',
    'table',
    'tabs',
    'row',
    'formula',
  ],
  figure: [
    'code',
    'diagram',
    'picture',
    'card',
    'embed',
    ...SHAPES.map((shape) => `embed-${shape}`),
  ],
  li: ['task-list-item', 'lower'],
  mark: ['text'],
  ol: ['contains-task-list'],
  p: ['alert-title', 'source', 'tab'],
  section: ['footnotes'],
  span: [
    ...['c', 'k', 's', 'n', 'f', 't', 'a', 'p', 'line', 'marked', 'added', 'removed'],
    ...['whole', 'long', 'formula', 'tcy'],
    ...['gone', 'embed-sign', 'embed-provider', 'card-title', 'card-text', 'card-site'],
  ],
  ul: ['contains-task-list'],
};

/**
 * The URLs that `data-frame` may have: our script loads them into a frame. Checked here against every other
 * step.
 */
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
    ['dataLine', /^\d+$/],
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
    ['role', 'note', 'region', 'group'],
    ['tabIndex', /^0$/],
  ],
  figure: ['dataLanguage', ['dataFrame', FRAME], 'dataLabel', 'dataMedia'],
  img: [
    ...['src', 'srcSet', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding'],
    ...['fetchPriority', 'referrerPolicy'],
    ['dataColour', /^#[0-9a-f]{6}$/],
  ],
  input: [['type', 'checkbox', 'radio'], ['name', /^tabs-\d+$/], 'checked', 'disabled'],
  ins: ['cite', 'dateTime'],
  li: ['value'],
  meter: ['value', 'min', 'max', 'low', 'high', 'optimum'],
  ol: ['start', 'reversed', ['type', /^[1AaIi]$/]],
  pre: [['tabIndex', /^0$/]],
  progress: ['value', 'max'],
  q: ['cite'],
  section: ['dataFootnotes'],
  span: [['tabIndex', /^0$/]],
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
 * The elements and attributes that an article may contain in the page, including formulas and diagrams. Every other
 * element is replaced by its children, or removed with them if it is in `strip`. No `<iframe>` is allowed:
 * lib/markdown/embeds/rehype-embeds turns frames into figures with the URL in `data-frame`.
 */
export const schema: Schema = {
  ...defaultSchema,
  tagNames: [...ELEMENTS.split(/\s+/), 'label', 'math', ...MATH_ELEMENTS, ...DIAGRAM_ELEMENTS],
  attributes: {
    ...MATH_ATTRIBUTES,
    ...DIAGRAM_ATTRIBUTES,
    ...Object.fromEntries(
      [...new Set([...Object.keys(ATTRIBUTES), ...Object.keys(CLASSES)])].map((name) => {
        const classes = CLASSES[name];
        const own = ATTRIBUTES[name] ?? [];
        return [name, classes ? [...own, ['className', ...classes]] : own];
      }),
    ),
  },
  // Elements allowed only inside these ancestors. Outside a table, a fragment parser could take what follows
  // them for the content of a table.
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    track: ['audio', 'video'],
    ...Object.fromEntries(MATH_ELEMENTS.map((name) => [name, ['math']])),
    ...DIAGRAM_ANCESTORS,
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: ['script', 'style', 'template', 'noembed', 'noframes', 'title', 'svg'],
  protocols: {
    href: LINK_SCHEMES,
    src: ['http', 'https'],
    poster: ['http', 'https'],
    cite: ['http', 'https'],
  },
  // lib/markdown/rehype/reserved-ids has already given a prefix to the ids that the page itself uses.
  clobber: [],
  clobberPrefix: '',
};

/**
 * The schema for the HTML that an author wrote. It allows `data:` images, which lib/markdown/pictures turns into files.
 * A formula is an empty element with a number in this step, a diagram an empty figure; the author's own MathML and SVG
 * are removed, because parsers differ on HTML inside them. Of inputs, it allows check boxes only: the radio buttons of tabs
 * are made later.
 */
export const schemaBeforePictures: Schema = {
  ...schema,
  tagNames: ELEMENTS.split(/\s+/),
  attributes: {
    ...schema.attributes,
    input: [['type', 'checkbox'], 'checked', 'disabled'],
    details: ATTRIBUTES.details ?? [],
    div: [...(schema.attributes?.div ?? []), ['dataFormula', /^\d+$/]],
    span: [...(schema.attributes?.span ?? []), ['dataFormula', /^\d+$/]],
  },
  strip: [...(schema.strip ?? []), 'math'],
  protocols: { ...schema.protocols, src: [...(schema.protocols?.src ?? []), 'data'] },
};
