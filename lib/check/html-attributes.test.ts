import { expect, test } from 'vitest';
import { expectOutcome, outcomeOf } from './testing/html-outcome';

/** The index of attributes of the HTML Standard. */
const STANDARD =
  `abbr accept accept-charset accesskey action allow allowfullscreen alpha alt as async autocapitalize
  autocomplete autocorrect autofocus autoplay blocking charset checked cite class closedby color colorspace cols
  colspan command commandfor content contenteditable controls coords crossorigin data datetime decoding default
  defer dir dirname disabled download draggable enctype enterkeyhint fetchpriority for form formaction formenctype
  formmethod formnovalidate formtarget headers headingoffset headingreset height hidden high href hreflang
  http-equiv id imagesizes imagesrcset inert inputmode integrity is ismap itemid itemprop itemref itemscope itemtype
  kind label lang list loading loop low max maxlength media method min minlength multiple muted name nomodule nonce
  novalidate open optimum pattern ping placeholder playsinline popover popovertarget popovertargetaction poster
  preload readonly referrerpolicy rel required reversed rows rowspan sandbox scope selected shadowrootclonable
  shadowrootcustomelementregistry shadowrootdelegatesfocus shadowrootmode shadowrootserializable shape size sizes
  slot span spellcheck src srcdoc srclang srcset start step style tabindex target title translate type usemap value
  width wrap writingsuggestions`.split(/\s+/);

/** Attribute, source, expected part of the page, and expected findings. */
const ROWS: [string, string, string, ...string[]][] = [
  ['abbr', '<table><tr><th abbr="略">語</table>', '<th abbr="略">'],
  ['alt', '前<img src="/a.png" alt="絵">', 'alt="絵"'],
  ['checked', '<p><input type="checkbox" checked></p>', '<input type="checkbox" checked'],
  ['class', '<p class="x">語</p>', '>語</p>'],
  ['cite', '<p><q cite="/x">語</q></p>', '<q cite="/x">'],
  ['colspan', '<table><tr><td colspan="2">語</table>', '<td colspan="2">'],
  ['contenteditable', '<p contenteditable>語</p>', '<p>語</p>', 'attributeDropped 1:1'],
  ['data', '<object data="/a.pdf"></object>', '<a href="/a.pdf">a.pdf</a>'],
  ['datetime', '<p><time datetime="2015">語</time></p>', '<time datetime="2015">'],
  ['dir', '<p dir="rtl">語</p>', '<p dir="rtl">'],
  ['disabled', '<p><input type="checkbox" disabled></p>', 'disabled'],
  ['download', '<p><a href="/a.zip" download>語</a></p>', '<a href="/a.zip" download'],
  ['height', '前<img src="/a.png" alt="絵" height="9">', 'height="9"'],
  ['hidden', '<p>一</p><p hidden>語</p>', '<p>一</p>', 'attributeDropped 1:9'],
  ['hidden', '<div hidden="until-found">語</div>', '<div>語</div>'],
  ['high', '<p><meter high="1">語</meter></p>', '<meter high="1">'],
  ['href', '<p><a href="/x">語</a></p>', '<a href="/x">'],
  ['hreflang', '<p><a href="/x" hreflang="en">語</a></p>', '<a href="/x" hreflang="en">'],
  ['id', '<div id="x">語</div>', '<div id="x">'],
  ['lang', '<p lang="en">a</p>', '<p lang="en">'],
  ['low', '<p><meter low="1">語</meter></p>', '<meter low="1">'],
  ['max', '<p><progress max="1">語</progress></p>', '<progress max="1">'],
  [
    'media',
    '<picture><source media="print" srcset="b.png"><img src="/a.png" alt="絵"></picture>',
    '<img src="/a.png"',
    'attributeDropped 1:10',
  ],
  ['min', '<p><meter min="1">語</meter></p>', '<meter min="1">'],
  ['name', '<p><a name="x"></a>語</p>', '<a id="x"></a>'],
  ['onclick', '<p onclick="x()">語</p>', '<p>語</p>', 'attributeDropped 1:1'],
  [
    'onclick',
    '<p><a href="#" onclick="x()">語</a></p>',
    '<a href="#">語</a>',
    'attributeDropped 1:4',
  ],
  ['onclick', '<p><a href="/x.jpg" onclick="x()">語</a></p>', '<a href="/x.jpg">語</a>'],
  ['open', '<details open>語</details>', '<details open>'],
  ['optimum', '<p><meter optimum="1">語</meter></p>', '<meter optimum="1">'],
  ['popover', '<div popover>語</div>', '<div>語</div>', 'attributeDropped 1:1'],
  [
    'rel',
    '<p><a href="//a.example/" rel="sponsored">語</a></p>',
    'rel="sponsored external noopener"',
  ],
  ['reversed', '<ol reversed><li>語</ol>', '<ol reversed>'],
  ['rowspan', '<table><tr><td rowspan="2">語</table>', '<td rowspan="2">'],
  ['scope', '<table><tr><th scope="col">語</table>', '<th scope="col">'],
  ['sizes', '前<img src="/a.png" alt="絵" sizes="9px">', '<img src="/a.png"'],
  ['src', '前<img src="/a.png" alt="絵">', '<img src="/a.png"'],
  ['srcdoc', '<iframe srcdoc="語"></iframe>', '', 'elementDropped 1:1!'],
  ['srcset', '前<img src="/a.png" srcset="b.png 2x" alt="絵">', '<img src="/a.png"'],
  ['srcset', '前<img srcset="b.png 2x" alt="絵">', '前絵', 'pictureUnreadable 1:2!'],
  ['start', '<ol start="3"><li>語</ol>', '<ol start="3">'],
  ['style', '<p style="color: red; background: #eee; text-align: center">語</p>', '<p>語</p>'],
  ['style', '<p style="display:none">語</p>', '<p>語</p>', 'attributeDropped 1:1'],
  ['style', '<p style="VISIBILITY: hidden">語</p>', '<p>語</p>', 'attributeDropped 1:1'],
  ['style', '<p style="background: url(a.png)">語</p>', '<p>語</p>', 'attributeDropped 1:1'],
  ['style', '<p><span style="text-decoration: line-through">語</span></p>', '<s>語</s>'],
  [
    'style',
    '<div style="text-decoration: line-through"><p>語</p></div>',
    '<p>語</p>',
    'attributeDropped 1:1',
  ],
  ['style', '<p><span style="text-emphasis: dot">語</span></p>', '語', 'attributeDropped 1:4'],
  ['style', '<div style="font-weight:bold"><p>語</p></div>', '<p>語</p>', 'attributeDropped 1:1'],
  ['style', '<p style="white-space: pre-line">語</p>', '<p>語</p>', 'attributeDropped 1:1'],
  ['title', '<p title="題">語</p>', '<p title="題">'],
  ['translate', '<p translate="no">語</p>', '<p translate="no">'],
  ['type', '<ol type="i"><li>語</ol>', '<ol type="i">'],
  ['usemap', '<p>前<img src="/a.png" alt="絵" usemap="#m"></p>', '<img src="/a.png"'],
  ['value', '<ul><li value="3">語</ul>', '<li value="3">'],
  ['width', '前<img src="/a.png" alt="絵" width="9">', 'width="9"'],
  // Obsolete attributes that are more than decoration.
  ['align', '<table><tr><td align="right">語</table>', '<td data-align="end">'],
  ['background', '<table background="a.png"><tr><td>語</table>', '<table>', 'attributeDropped 1:1'],
  [
    'longdesc',
    '前<img src="/a.png" alt="絵" longdesc="b.html">',
    '<img src="/a.png"',
    'attributeDropped 1:2',
  ],
  ['summary', '<table summary="題"><tr><td>語</table>', '<table aria-label="題">'],
  ['aria-label', '<div aria-label="題">語</div>', '<div aria-label="題">'],
];

test.each(ROWS)(
  'the attribute %s in %j is on the page or reported',
  async (_, source, html, ...findings) => {
    await expectOutcome(source, html, findings);
  },
);

/**
 * Attributes whose removal readers do not notice: decoration, the layout of old tables, and those that only scripts
 * and browsers use.
 */
const IDLE =
  `accesskey autocapitalize autocorrect autofocus draggable enterkeyhint headingoffset headingreset
  inert inputmode is itemid itemprop itemref itemscope itemtype nonce ping referrerpolicy slot spellcheck
  tabindex target writingsuggestions crossorigin decoding fetchpriority loading headers span shape coords ismap
  role aria-live data-x align bgcolor border bordercolor cellpadding cellspacing char charoff clear color compact
  face frame hspace noshade nowrap rules size valign vspace`.split(/\s+/);

test.each(IDLE)('%s is removed without a finding', async (name) => {
  const { html, findings } = await outcomeOf(`<p ${name}="x">語</p>`);
  expect(html).toBe('<p>語</p>');
  expect(findings).toEqual([]);
});

/** Attributes of elements that are removed: the element is reported, not the attribute. */
const WITH_ELEMENT: [string, string, string][] = [
  [
    'input',
    'elementDropped 1:1',
    `accept alpha autocomplete colorspace dirname form formaction formenctype formmethod formnovalidate
     formtarget list maxlength minlength multiple pattern placeholder popovertarget popovertargetaction
     readonly required step`,
  ],
  ['button', 'elementDropped 1:1', 'command commandfor'],
  ['textarea', 'elementDropped 1:1', 'cols rows wrap'],
  ['select', 'elementDropped 1:1', 'selected label'],
  ['meta', 'elementDropped 1:1', 'charset content http-equiv'],
  ['link', 'elementDropped 1:1', 'as blocking imagesizes imagesrcset integrity'],
  ['script', 'rawScript 1:1', 'async defer nomodule'],
  ['iframe', 'elementDropped 1:1!', 'allow allowfullscreen sandbox'],
];

test.each(
  WITH_ELEMENT.flatMap(([element, finding, names]) =>
    names.split(/\s+/).map((name) => [element, name, finding] as const),
  ),
)('<%s> with %s is reported', async (element, name, finding) => {
  expect((await outcomeOf(`<${element} ${name}="x">`)).findings).toEqual([finding]);
});

/** Attributes that only change how an element works; the element is shown without them. */
const WITH_OTHERS: [string, string][] = [
  ['form', 'accept-charset action enctype method novalidate'],
  ['label', 'for'],
  ['dialog open', 'closedby'],
  ['option', 'default'],
];

test.each(
  WITH_OTHERS.flatMap(([tag, names]) => names.split(/\s+/).map((name) => [tag, name] as const)),
)('<%s> with %s keeps its text', async (tag, name) => {
  const { text, findings } = await outcomeOf(`<p><${tag} ${name}="x">語</${tag.split(' ')[0]}>`);
  expect(text).toBe('語');
  expect(findings).toEqual([]);
});

test('every attribute of the standard has a row', () => {
  const others = [
    ...WITH_ELEMENT.map(([, , names]) => names),
    ...WITH_OTHERS.map(([, names]) => names),
  ];
  const rows = new Set([...ROWS.map(([name]) => name), ...IDLE, ...others.join(' ').split(/\s+/)]);
  // Media attributes are tested in lib/markdown/rehype/media; the text in a <template> is reported as lost.
  const elsewhere =
    'autoplay controls kind loop muted playsinline poster preload shadowrootclonable shadowrootcustomelementregistry shadowrootdelegatesfocus shadowrootmode shadowrootserializable srclang';
  expect(STANDARD.filter((name) => !rows.has(name)).sort()).toEqual(elsewhere.split(' '));
});
