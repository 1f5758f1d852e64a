import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../render';

/** What an author pastes, and the text by which the test recognises it in the result. */
const KINDS: Record<string, [source: string, mark: string]> = {
  YouTube: [
    '<iframe src="https://www.youtube.com/embed/abc123" width="560" height="315"></iframe>',
    'abc123',
  ],
  Amazon: [
    '<iframe src="https://rcm-fe.amazon-adsystem.com/e/cm?lt1=_blank&t=me-22&o=9&asins=4873115914" style="width:120px;"></iframe>',
    '4873115914',
  ],
  SlideShare: [
    '<iframe src="https://www.slideshare.net/slideshow/embed_code/12345" width="425" height="355"> </iframe>',
    '12345',
  ],
  'Google Maps': [
    '<iframe src="https://www.google.com/maps/embed?pb=!1m18!1m12"></iframe>',
    '1m18!1m12',
  ],
  'an unknown frame': [
    '<iframe src="https://unknown.example/zz9"></iframe>',
    'unknown.example/zz9',
  ],
  'Speaker Deck': [
    '<script async class="speakerdeck-embed" data-id="09f1cef0f42a0130ebf7527d21c7b7a3" data-ratio="1.77" src="https://speakerdeck.com/assets/embed.js"></script>',
    '09f1cef0f42a0130ebf7527d21c7b7a3',
  ],
  Gist: [
    '<script src="https://gist.github.com/kenchan/5946"></script>',
    'gist.github.com/kenchan/5946',
  ],
  X: [
    '<blockquote class="twitter-tweet" lang="ja"><p>朗報</p>&mdash; 名前 (@a) <a href="https://twitter.com/a/status/59468">5月3日</a></blockquote><script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
    'status/59468',
  ],
  Instagram: [
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbC12/"><p>写真</p><a href="https://www.instagram.com/p/AbC12/">@a</a></blockquote><script async src="https://www.instagram.com/embed.js"></script>',
    '/p/AbC12/',
  ],
  Flash: [
    '<object width="425" height="350"><param name="movie" value="http://www.youtube.com/v/fl123"></param><embed src="http://www.youtube.com/v/fl123" width="425" height="350"></embed></object>',
    'fl123',
  ],
  'a picture': ['<img src="https://far.example/img77.png" alt="絵">', 'img77.png'],
};

/** Ways to write it, and how often it is then in the result (once by default). */
const WAYS: [name: string, write: (source: string) => string, count?: number][] = [
  ['unchanged', (source) => source],
  ['without a scheme', (source) => source.replace(/https?:\/\//g, '//')],
  ['by http', (source) => source.replace(/https:/g, 'http:')],
  ['in upper case', upperCase],
  ['without quotes', (source) => source.replace(/="([^"\s]*)"/g, '=$1')],
  ['in single quotes', (source) => source.replaceAll('"', "'")],
  ['with escaped ampersands', (source) => source.replace(/&(?!mdash)/g, '&amp;')],
  ['with spaces around the URL', (source) => source.replace(/src="([^"]*)"/g, 'src = " $1 "')],
  ['over several lines', (source) => source.replace(/ (?=[a-z-]+=")/g, '\n  ')],
  ['without its end tag', (source) => source.replace(/<\/(?:iframe|embed|object|script)>/g, '')],
  ['as an empty element', (source) => source.replace(/>\s*<\/(?:iframe|script)>/g, ' />')],
  ['with a space in its end tag', (source) => source.replace(/<\/(\w+)>/g, '</$1 >')],
  ['indented', (source) => `   ${source}`],
  ['after a comment', (source) => `<!-- x -->${source}`],
  ['several in one paragraph', (source) => `${source}${source} ${source}`, 3],
  ['several on lines', (source) => `${source}\n${source}`, 2],
  ['among text', (source) => `前 ${source} 後`],
  ['between breaks', (source) => `文${source}<br>${source}文`, 2],
  ['in a list', (source) => `- 項目\n- ${source}\n- 次`],
  ['in a loose list', (source) => `1. 項目\n\n   ${source}\n\n2. 次`],
  ['in a quotation', (source) => `> ${source}\n>\n> 引用`],
  ['in a list in a quotation', (source) => `> - ${source}`],
  ['in a table', (source) => `| a | b |\n|---|---|\n| ${source} | 右 |`],
  ['in a table of HTML', (source) => `<table><tr><td>${source}</td><td>右</td></tr></table>`],
  ['in a heading', (source) => `## ${source}`],
  ['in strong text', (source) => `**${source}**`],
  ['in a footnote', (source) => `文[^1]\n\n[^1]: ${source}`],
  ['in a <div>', (source) => `<div align="center">${source}</div>`],
  ['between <div> tags', (source) => `<div>\n\n${source}\n\n</div>`],
  ['in <center>', (source) => `<center><font size="2">${source}</font></center>`],
  ['in a paragraph of HTML', (source) => `<p><span>${source}</span></p>`],
  ['in details', (source) => `<details><summary>開く</summary>\n\n${source}\n\n</details>`],
  ['in a figure', (source) => `<figure>${source}<figcaption>説明</figcaption></figure>`],
  ['in a plug-in', (source) => `<object>${source}</object>`],
  ['for readers without scripts', (source) => `<noscript>${source}</noscript>`],
];

function upperCase(source: string): string {
  return source.replace(/<(\/?)([a-z]+)([^>]*)>/g, (_, slash, name: string, rest: string) => {
    const attributes = rest.replace(/ ([a-z-]+)(?==|\s|$)/g, (match) => match.toUpperCase());
    return `<${slash}${name.toUpperCase()}${attributes}>`;
  });
}

describe.each(Object.entries(KINDS))('%s', (_, [source, mark]) => {
  test.each(WAYS)('%s is shown, and so is the text around it', async (_name, write, count = 1) => {
    const markdown = `前の文。\n\n${write(source)}\n\n後の**文**。`;
    const { html } = await renderMarkdown(markdown, { file: 'a.md', bodyLine: 1 });
    expect(html).toContain('<p>前の文。</p>');
    expect(html).toContain('後の<strong>文</strong>。');
    expect(shown(html, mark)).toBe(count);
    expect(html).not.toMatch(/<(?:iframe|script|object|embed)/i);
  });
});

/** The number of figures, quotations, images and links that contain the mark. */
function shown(html: string, mark: string): number {
  const FORMS =
    /<figure class="(?:embed|card).*?<\/figure>|<blockquote class=.*?<\/blockquote>|<a .*?<\/a>|<img [^>]*>/gs;
  return (html.match(FORMS) ?? []).filter((form) => form.includes(mark)).length;
}
