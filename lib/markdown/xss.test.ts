import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { FRAME_HOSTS } from './embeds/providers';
import { renderMarkdown } from './render';

const RUN = 'alert(1)';

/** Elements that load, run, send or style something, or hide what follows, each with an event handler too. */
const ELEMENTS =
  `applet audio base body button canvas dialog embed fencedframe form frame frameset head
  html img input isindex keygen link listing marquee math meta noembed noframes noscript object option
  plaintext portal script select slot source style svg template textarea title track video xmp`
    .split(/\s+/)
    .map(
      (name) =>
        `<${name} src=x href=x data=x action=x style="x" onload=${RUN} onerror=${RUN}>あ</${name}>`,
    );

/** The scheme `javascript:` in spellings that browsers accept, and other dangerous schemes. */
const ADDRESSES = [
  `javascript:${RUN}`,
  `JAVASCRIPT:${RUN}`,
  `  javascript:${RUN}`,
  `\u0000javascript:${RUN}`,
  `\u001fjavascript:${RUN}`,
  `java\tscript:${RUN}`,
  `javascript&#58;${RUN}`,
  `java&NewLine;script:${RUN}`,
  `&#0000106avascript:${RUN}`,
  `javascript://host/%0A${RUN}`,
  `vbscript:${RUN}`,
  `data:text/html,<b onclick=${RUN}>`,
  'data:image/svg+xml;base64,PHN2Zy8+',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'view-source:javascript:1',
];

/** HTML about which two parsers may disagree: text, comments, or tags. */
const AT_ODDS = [
  `<a title="</a><img src=x onerror=${RUN}>">あ</a>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<!-- --!><img src=x onerror=${RUN}>`,
  `<!a><img src=x onerror=${RUN}>`,
  `<?x ><img src=x onerror=${RUN}>?>`,
  `<svg><style><img title="</style><img src=x onerror=${RUN}>"></svg>`,
  `<math><mi><table><mglyph><style><!--</style><img title="--><img src=x onerror=${RUN}>">`,
  `<svg><foreignObject><p><img src=x onerror=${RUN}></p></foreignObject></svg>`,
  `<noscript><a title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  `<form><div></form><form><math><mtext></form><style><img src=x onerror=${RUN}>`,
  `<table><tr><style><td title="</style><img src=x onerror=${RUN}>">`,
  `<select><template><style><a title="</style></template></select><img src=x onerror=${RUN}>">`,
  `<iframe><img src=x onerror=${RUN}></iframe>`,
  `<iframe srcdoc="<img src=x onerror=${RUN}>"></iframe>`,
  `<iframe src="https://www.youtube.com:8443/embed/a"></iframe>`,
  `<iframe src="https://www.youtube.com\\@host.example/"></iframe>`,
  `<video src="//far.example/x.mp4" poster="//far.example/x.png" onplay=${RUN} autoplay></video>`,
  `<video src="/\\far.example/x.mp4" poster="/\t/far.example/x.png"></video>`,
  `<video src="x.mp4" poster="https://far.example/x.png"><source src="/&#9;/far.example/x.mp4"></video>`,
  `<video src="x.mp4"><track src="https://far.example/x.vtt" default><img src=x onerror=${RUN}></video>`,
  `<audio><source src="x.mp3"><source src="\\\\far.example\\x.mp3"><source src="data:audio/wav,x"></audio>`,
  `![あ](/\\far.example/x.mp4) ![あ](//far.example/x.mp4) ![あ](javascript:x.mp4)`,
  `<p id=location name=location class="prose site-header" slot=x is=x part=x>あ</p>`,
  `</p></div></article></main><p style=x onclick=${RUN}>`,
  `\`\`\`js title="<img src=x onerror=${RUN}>"\n</code></pre><img src=x onerror=${RUN}>\n\`\`\``,
  `\`\`\`js /<img src=x onerror=${RUN}>/ [<b>] showLineNumbers=1"\n<img src=x onerror=${RUN}>\n\`\`\``,
  `> [!NOTE]<img src=x onerror=${RUN}>\n> あ`,
  `# あ <img src=x onerror=${RUN}> \`<script>${RUN}</script>\``,
  `[^<img src=x onerror=${RUN}>]: あ`,
  `{漢<img src=x onerror=${RUN}>|かん} {漢|<img src=x onerror=${RUN}>}`,
  `｜<script>${RUN}</script>《${RUN}》 ｜あ《<img src=x onerror=${RUN}>》`,
  `@[card](javascript:${RUN}) @[youtube]("onload=${RUN})\n@[card](https://a.example/"onload=${RUN})\n@[youtube](a?b="><script>${RUN}</script>)`,
  `https://github.com/a/b/blob/main/c.ts#L1"onload=${RUN} @[github](https://github.com/a/b/blob/main/"onload=${RUN}><img>#L1)`,
  `<x-embed src="javascript:${RUN}" onload=${RUN}>あ</x-embed>`,
  `[toc]\n\n## <img src=x onerror=${RUN}> "onload=${RUN} [あ](javascript:${RUN})`,
  `あ^[<img src=x onerror=${RUN}> あ] ^[[あ](javascript:${RUN}) い]`,
  `![あ](javascript:${RUN} =250x) !["onerror=${RUN} x="](/a.png "<script>" =250x)`,
  `![あ](/a.png)\n*<img src=x onerror=${RUN}>*`,
  `:::details <img src=x onerror=${RUN}>\nあ\n:::`,
  `:::code-group\n\`\`\`js [<img src=x onerror=${RUN}>]\n</label><img src=x onerror=${RUN}>\n\`\`\`\n<input type=radio name=cookie onclick=${RUN}>\n:::`,
  `:::message alert\n<img src=x onerror=${RUN}>\n:::`,
  `:::note <script>${RUN}</script>\nあ\n:::`,
  `月^"onload=${RUN}^日 月^<img src=x onerror=${RUN}>^日 月^12^<img src=x onerror=${RUN}>`,
  `｜"onclick=${RUN} x="《" onclick=${RUN} x="》 《《" onclick=${RUN} x="》》`,
];

const CONTEXTS: Record<string, (payload: string) => string> = {
  'as a block': (payload) => payload,
  'in a sentence': (payload) => `前の**文${payload}字**と後`,
  'as link, picture and title': (payload) =>
    `[あ](<${payload}>) ![${payload}](${payload} '${payload}')\n\n<a href="${payload}">い</a> <img src="${payload}" srcset="${payload} 2x">\n\n[う]: ${payload}\n\n[う] <${payload}>`,
  'in a table': (payload) => `| あ |\n|---|\n| ${payload.replace(/\n/g, ' ')} |`,
};

describe.each(Object.entries(CONTEXTS))('%s', (_, inContext) => {
  test.each([...ELEMENTS, ...ADDRESSES, ...AT_ODDS])(
    '%j cannot run or load anything',
    async (payload) => {
      const location = { file: 'xss.md', bodyLine: 1 };
      const { html } = await renderMarkdown(inContext(payload), location);
      for (const scriptingEnabled of [true, false]) {
        const tree = parseFragment(html, { scriptingEnabled });
        expect(faults(tree.childNodes)).toEqual([]);
        // Parsing the serialised tree gives the same tree, so that no mutation (mXSS) is possible.
        const again = parseFragment(serialize(tree), { scriptingEnabled });
        expect(serialize(again)).toBe(serialize(tree));
      }
    },
  );
});

test('the check finds every fault of an unsafe page', () => {
  const html = `<script></script><p style=x onclick=x class=prose name=x id=content></p>
    <a href="java&Tab;script:x"></a><iframe src="https://host.example/"></iframe>
    <img src="data:x" srcset="javascript:x 2x"><svg></svg><input type=text>`;
  expect(faults(parseFragment(html).childNodes)).toHaveLength(12);
});

// Written by hand, not taken from the schema that is tested.
const SAFE_ELEMENTS =
  /^(?:a|abbr|audio|b|bdi|bdo|blockquote|br|caption|cite|code|col|colgroup|data|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|h[2-6]|hr|i|img|input|ins|kbd|label|li|mark|meter|ol|p|pre|progress|q|rp|rt|ruby|s|samp|section|small|source|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|track|u|ul|var|video|wbr)$/;
const SAFE_ATTRIBUTES =
  /^(?:abbr|alt|aria-describedby|aria-hidden|aria-label|checked|cite|class|colspan|controls|data-[a-z-]+|datetime|decoding|default|dir|disabled|download|height|high|href|hreflang|id|kind|label|lang|loading|loop|low|max|media|min|muted|open|optimum|playsinline|poster|preload|referrerpolicy|rel|reversed|role|rowspan|scope|src|srclang|srcset|start|tabindex|title|translate|type|value|width)$/;
const SAFE_CLASSES =
  /^(?:alert(?:-\w+)?|code|tabs?|table|toc|phrased|lower|tcy|whole|long|line|marked|added|removed|[cksnftap]|footnotes|data-footnote-backref|contains-task-list|task-list-item|twitter-tweet|instagram-media|source|card(?:-\w+)?|embed(?:-[\w-]+)?|picture|text)$/;

/** The elements and attributes that must not be in a page. */
function faults(nodes: DefaultTreeAdapterTypes.ChildNode[]): string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    const found = SAFE_ELEMENTS.test(node.tagName) ? [] : [`<${node.tagName}>`];
    for (const { name, value } of node.attrs) {
      if (!isSafe(node.tagName, name, value)) found.push(`<${node.tagName} ${name}="${value}">`);
    }
    return [...found, ...faults(node.childNodes)];
  });
}

function isSafe(element: string, name: string, value: string): boolean {
  // A button of tabs; `name` of an input does not clobber a property.
  if (element === 'input' && name === 'name') return /^tabs-\d+$/.test(value);
  if (!SAFE_ATTRIBUTES.test(name)) return false;
  if (name === 'class')
    return value === '' || value.split(' ').every((it) => SAFE_CLASSES.test(it));
  // Without `name`, an id cannot clobber a property of window or document. Ids of the page itself are not
  // allowed.
  if (name === 'id') return !/^(?:content|same-day|shown-first|footnote-label)$/.test(value);
  if (name === 'type') return /^(?:checkbox|radio)$/.test(value);
  if (name === 'data-frame') {
    return FRAME_HOSTS.some((host) => value.startsWith(`https://${host}/`));
  }
  if (name === 'srcset') return value.split(',').every((part) => isWeb(part.trim()));
  const isAddress = /^(?:href|src|cite|poster|data-media)$/.test(name);
  // Players must not load files from another host.
  if (isAddress && /^(?:audio|source|track|video)$/.test(element)) return isOwn(value);
  return !isAddress || isWeb(value);
}

function isOwn(address: string): boolean {
  if (!URL.canParse(address, 'https://site.example/')) return true;
  return new URL(address, 'https://site.example/').origin === 'https://site.example';
}

/** Whether a URL has a safe scheme. `new URL` ignores tabs and line breaks, as a browser does. */
function isWeb(address: string): boolean {
  if (!URL.canParse(address, 'https://site.example/')) return true;
  const { protocol } = new URL(address, 'https://site.example/');
  return /^(?:https?|bitcoin|ftps?|geo|im|ircs?|magnet|mailto|matrix|mms|news|nntp|openpgp4fpr|sftp|sip|sms|smsto|ssh|tel|urn|webcal|wtai|xmpp):$/.test(
    protocol,
  );
}
