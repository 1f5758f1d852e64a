import { expect, test } from 'vitest';
import { translateFences } from './code';
import { translateShortcodes } from './shortcodes';

// The templates that a blog has in layouts/shortcodes.
const TEMPLATES = new Map([
  ['to', '{{ .Get 0 | relURL }}'],
  [
    'photo',
    '<figure><a href="{{ .Get "link" }}"><img src="{{ .Get "src" }}" alt="{{ .Get "title" }}"></a><figcaption>{{ .Get "title" }}</figcaption></figure>',
  ],
  [
    'out',
    '<a href="{{ index .Params 0 }}" target="_blank">{{ with .Get 1 }}{{ . }}{{ else }}{{ .Get 0 }}{{ end }}</a>',
  ],
  [
    'card',
    '{{ $size := .Get "size" | default "s" }}<div class="{{ $size }}">{{ .Inner | markdownify }}</div>',
  ],
  [
    'cite',
    '<blockquote>{{ .Inner | $.Page.RenderString }}{{ if isset .Params "by" }}<cite>{{ .Get "by" }}</cite>{{ end }}</blockquote>',
  ],
  ['波', '**{{ .Get 0 }}**'],
  ['手紙', '{{ .Get "名" }}より'],
  ['wave', '**{{ .Get 0 }}**{{- /* 波 */ -}}'],
  ['list', '<ul>{{ range $i, $each := split (.Get 0) "," }}<li>{{ $each }}</li>{{ end }}</ul>'],
  [
    'local',
    '{{ $img := .Page.Resources.GetMatch (.Get "src") }}<img src="{{ ($img.Resize "600x").RelPermalink }}" width="{{ $img.Width }}">',
  ],
  [
    'img',
    '{{ $img := .Page.Resources.GetMatch (.Get "src") }}{{ $w := int "6" }}{{ partial "x" . }}',
  ],
  [
    'noted',
    '<figure><img src="{{ .Get 0 }}"><figcaption>{{ .Get 1 | markdownify }}</figcaption></figure>',
  ],
  ['named', '<img src="/img/{{ $.Page.File.BaseFileName }}/{{ .Get 0 }}.png">'],
  ['pages', '{{ range .Site.RegularPages }}{{ .Title }}{{ end }}'],
  ['kept', '{{ partial "x.html" . }}'],
  ['broken', '{{ if .Get 0 }}x'],
  ['nothing', '{{/* 何もない */}}'],
]);

function translated(text: string) {
  const lost: string[] = [];
  const markdown = translateShortcodes(
    translateFences(text, (option) => lost.push(option)),
    {
      urlOf: (reference) => (reference.startsWith('a.md') ? `/a/${reference.slice(4)}` : undefined),
      paramOf: (name) => (name === 'tide' ? '上げ潮' : undefined),
      file: 'posts/散歩',
      templateOf: (name) => TEMPLATES.get(name),
      onTranslated: () => {},
      onLost: (tag) => lost.push(tag),
    },
  );
  return { markdown, lost };
}

// https://gohugo.io/content-management/shortcodes/, https://gohugo.io/content-management/syntax-highlighting/
test.each([
  ['[前]({{< ref "a.md" >}})', '[前](/a/)'],
  ['[前]({{% relref "a.md#章" %}})', '[前](/a/#章)'],
  ['[前]({{< ref path="a.md" lang="ja" >}})', '[前](/a/)'],
  ['[無]({{< ref "none.md" >}})', '[無](none.md)'],
  ['潮は{{< param tide >}}', '潮は上げ潮'],
  ['{{< youtube jNQXAC9IVRw >}}', '\n\nhttps://www.youtube.com/watch?v=jNQXAC9IVRw\n\n'],
  [
    '{{< youtube id="jNQXAC9IVRw" autoplay="true" >}}',
    '\n\nhttps://www.youtube.com/watch?v=jNQXAC9IVRw\n\n',
  ],
  ['{{< vimeo 146022717 >}}', '\n\nhttps://vimeo.com/146022717\n\n'],
  ['{{< instagram CxOWiQNP2MO >}}', '\n\nhttps://www.instagram.com/p/CxOWiQNP2MO/\n\n'],
  ['{{< tweet user="a" id="20" >}}', '\n\nhttps://x.com/a/status/20\n\n'],
  ['{{< x user="a" id="20" >}}', '\n\nhttps://x.com/a/status/20\n\n'],
  ['{{< tweet 20 >}}', '\n\nhttps://x.com/i/status/20\n\n'],
  ['{{< gist me 1234 >}}', '\n\nhttps://gist.github.com/me/1234\n\n'],
  ['{{< figure src="a.png" alt="貝" >}}', '\n\n![貝](a.png)\n\n'],
  [
    '{{< figure src="a b.png" title="題" caption="夜明け前に*撮影*" >}}',
    '\n\n![](<a b.png> "題 夜明け前に撮影")\n\n',
  ],
  [
    '{{< figure src="a.png" caption="[先](/b)の絵" link="/c" >}}',
    '\n\n<figure><a href="/c"><img src="a.png" alt=""></a><figcaption><a href="/b">先</a>の絵</figcaption></figure>\n\n',
  ],
  [
    '{{< figure src="a.png" caption="波" attr="人" attrlink="https://example.org/" >}}',
    '\n\n<figure><img src="a.png" alt=""><figcaption>波 <a href="https://example.org/">人</a></figcaption></figure>\n\n',
  ],
  ['{{< figure src="a.png" caption="波" attr="人" >}}', '\n\n![](a.png "波 人")\n\n'],
  [
    '| 一 | {{< figure src="a.png" >}} |\n|---|---|\n| 二 | 三 |',
    '| 一 | ![](a.png) |\n|---|---|\n| 二 | 三 |',
  ],
  ['{{< highlight go >}}\na()\n{{< /highlight >}}', '```go\na()\n```'],
  [
    '{{< highlight python "linenos=table,hl_lines=2 4-6" >}}\na\n{{< / highlight >}}',
    '```python {2,4-6} showLineNumbers\na\n```',
  ],
  ['{{% highlight md %}}\n```\n{{% /highlight %}}', '````md\n```\n````'],
  ['```go {linenos=true,hl_lines=[2,"4-6"]}\na\n```', '```go {2,4-6} showLineNumbers\na\n```'],
  ['``` {anchorLineNos=true}\na\n```', '```\na\n```'],
  ['```{r}\na\n```', '```r\na\n```'],
  ['```{r, echo=TRUE}\na\n```', '```r\na\n```'],
  ['```{.python .big}\na\n```', '```python\na\n```'],
  ['```go {title="a.go"}\na\n```', '```go title="a.go"\na\n```'],
  ['```js {title=a.js, linenos=true}\na\n```', '```js showLineNumbers title="a.js"\na\n```'],
  ['````md\n```{r, echo=TRUE}\n1\n```\n````', '````md\n```{r, echo=TRUE}\n1\n```\n````'],
  [
    '- a\n    ```go {linenos=true}\n    a\n    ```',
    '- a\n    ```go showLineNumbers\n    a\n    ```',
  ],
  ['{{</* youtube x */>}}', '{{< youtube x >}}'],
  ['{{%/* memo */%}}', '{{% memo %}}'],
  ['{{ と }} だけ、{{<', '{{ と }} だけ、{{<'],
])('%s becomes %j', (source, markdown) => {
  expect(translated(source)).toEqual({ markdown, lost: [] });
});

test.each([
  ['{{% memo %}}\n**内**\n{{% /memo %}}', '\n**内**\n', '{{% memo %}}'],
  ['{{< memo "題" >}}内{{< /memo >}}', '\n\n**題**\n\n内\n\n', '{{< memo "題" >}}'],
  ['前{{< map lat="1" >}}後', '前<!-- {{< map lat="1" >}} -->後', '{{< map lat="1" >}}'],
  ['{{< icon "a--b" >}}', '<!-- {{< icon "a- -b" >}} -->', '{{< icon "a--b" >}}'],
  ['{{< constructor >}}', '<!-- {{< constructor >}} -->', '{{< constructor >}}'],
  ['前[題]({{< to-x "a" >}})後', '前題<!-- {{< to-x "a" >}} -->後', '{{< to-x "a" >}}'],
  ['![絵]({{% to-x "a" %}} "題")', '絵<!-- {{% to-x "a" %}} -->', '{{% to-x "a" %}}'],
  ['```text\n{{< to-x >}}\n```', '```text\n{{< to-x >}}\n```', '{{< to-x >}}'],
])('the unknown shortcode %s becomes %j and is reported', (source, markdown, tag) => {
  expect(translated(source)).toEqual({ markdown, lost: [tag] });
});

// https://gohugo.io/templates/shortcode/
test.each([
  ['[一覧]({{< to "/posts/" >}})', '[一覧](/posts/)'],
  [
    '{{< photo src="./鷺.png" title="川の鷺" link="https://example.org/a" >}}',
    '\n\n[![川の鷺](./鷺.png "川の鷺")](https://example.org/a)\n\n',
  ],
  ['前{{< out "https://example.org/" "例" >}}後', '前[例](https://example.org/)後'],
  ['{{< out "https://example.org/" >}}', '[https://example.org/](https://example.org/)'],
  ['{{< card >}}\n- *一*\n- 二\n{{< /card >}}', '\n\n- *一*\n- 二\n\n'],
  ['{{< cite by="人" >}}**一**\n\n二{{< /cite >}}', '\n\n> **一**\n>\n> 二<cite>人</cite>\n\n'],
  ['{{% wave "青い" %}}', '**青い**'],
  ['{{< list "a,b" >}}', '\n\n- a\n- b\n\n'],
  ['前\n\n{{< card >}}一{{< /card >}}\n\n\n後', '前\n\n一\n\n後'],
  ['{{% named 1 %}}', '<img src="/img/散歩/1.png">'],
  ['```go {linenos=true,linenostart=10}\na\n```', '```go showLineNumbers=10\na\n```'],
  ['{{< local src="a.png" >}}', '![](a.png)'],
  [
    '{{< noted "a.png" "[先](/b)の*絵*" >}}',
    '\n\n<figure><img src="a.png"><figcaption><a href="/b">先</a>の<em>絵</em></figcaption></figure>\n\n',
  ],
])('%s is rendered with the template of the blog: %j', (source, markdown) => {
  expect(translated(source)).toEqual({ markdown, lost: [] });
});

test.each([
  ['{{< img src="a.png" caption="題" alt="絵" >}}', '\n\n![絵](a.png "題")\n\n'],
  [
    '{{< img src="a.png" alt="絵" max-width="5px" has-border="false" align="right" href="/b/" >}}',
    '\n\n[![絵](a.png)](/b/)\n\n',
  ],
  ['{{< responsive-image src="a.png" >}}', '\n\n![](a.png)\n\n'],
])('%s is no loss, as all that readers saw is in its arguments', (source, markdown) => {
  expect(translated(source)).toEqual({ markdown, lost: [] });
});

test.each([
  ['{{< pages >}}', '<!-- {{< pages >}} -->'],
  ['{{< kept title="題" >}}', '題'],
  ['{{< broken >}}', '<!-- {{< broken >}} -->'],
  ['{{< nothing >}}', '<!-- {{< nothing >}} -->'],
  [
    '{{< youtube id="abc" title="A song" >}}',
    '\n\nhttps://www.youtube.com/watch?v=abc\n\n<!-- {{< youtube id="abc" title="A song" >}} -->',
  ],
])(
  '%s cannot be rendered, or has words that are not shown, and is reported',
  (source, markdown) => {
    expect(translated(source)).toEqual({ markdown, lost: [source] });
  },
);

// Shortcodes of popular themes, whose templates are often not in the repository of the blog.
test.each([
  [
    '{{< admonition tip "題" >}}\n文\n{{< /admonition >}}',
    '\n\n:::note info\n**題**\n\n文\n:::\n\n',
  ],
  ['{{< notice warning >}}文{{< /notice >}}', '\n\n:::note warn\n文\n:::\n\n'],
  [
    '{{% alert color="danger" title="題" %}}文{{% /alert %}}',
    '\n\n:::note alert\n**題**\n\n文\n:::\n\n',
  ],
  ['{{< details "題" >}}文{{< /details >}}', '\n\n:::details 題\n文\n:::\n\n'],
  [
    '{{< fold "外" >}}{{< tip >}}文{{< /tip >}}{{< /fold >}}',
    '\n\n::::details 外\n:::note info\n文\n:::\n::::\n\n',
  ],
  ['{{< toc >}}', '\n\n[toc]\n\n'],
  ['{{<mermaid>}}\ngraph TD;\n{{</mermaid>}}', '\n\n```mermaid\ngraph TD;\n```\n\n'],
  ['{{< bilibili BV1x >}}', '\n\nhttps://www.bilibili.com/video/BV1x\n\n'],
  ['{{< linkcard "https://example.org/" >}}', '\n\nhttps://example.org/\n\n'],
  ['{{< math >}}x^2{{< /math >}}', '$x^2$'],
  ['{{< 波 潮 >}}', '**潮**'],
  ['{{< 手紙 名="潮" >}}', '潮より'],
  ['{{% note warning %}}\n足もと\n{{% /note %}}', '\n\n:::note warn\n足もと\n:::\n\n'],
])('%s becomes %j', (source, markdown) => {
  expect(translated(source)).toEqual({ markdown, lost: [] });
});

test('an unknown shortcode in a link that is given a path is that path', () => {
  const { markdown } = translated('![絵]({{< relurl "img/a.png" >}})');
  expect(markdown).toBe('![絵](img/a.png)');
});

test('of a picture in a link, the words and the link stay when its path is an unknown shortcode', () => {
  const { markdown } = translated('[![鷺]({{< asset 12 >}})](https://example.org/)');
  expect(markdown).toBe('[鷺<!-- {{< asset 12 >}} -->](https://example.org/)');
});

test.each([
  ['{{< img src="a.png" title="題" caption="説明" >}}', '\n\n![](a.png "題")\n\n'],
  ['{{< pic "a.png" "川の鷺" >}}', '\n\n![](a.png "川の鷺")\n\n'],
  ['{{< clip src="a.mp4" >}}', '\n\n<video src="a.mp4" controls></video>\n\n'],
  ['{{< sound "声/a.mp3" >}}', '\n\n<audio src="声/a.mp3" controls></audio>\n\n'],
  ['{{< pic "鷺.png" >}}', '\n\n![](鷺.png)\n\n'],
  ['{{< pdf "a.pdf" >}}', '[a.pdf](a.pdf)'],
  ['{{< go url="https://example.org/" title="例" >}}', '[例](https://example.org/)'],
  ['{{< link-card url="https://example.org/" title="潮見表" >}}', '[潮見表](https://example.org/)'],
  ['{{< go href="/a/" >}}例{{< /go >}}', '[例](/a/)'],
  ['{{< ad 12 >}}', '<!-- {{< ad 12 >}} -->'],
])('of %s without a template the picture, the link and the words stay', (source, markdown) => {
  const [tag = ''] = /^\{\{<.*?>\}\}/.exec(source) ?? [];
  expect(translated(source)).toEqual({ markdown, lost: [tag] });
});

test('an option of a fence without a meaning here is reported', () => {
  expect(translated('```timeline {reverse=true, linenos=true}\na\n```')).toEqual({
    markdown: '```timeline showLineNumbers\na\n```',
    lost: ['{reverse=true}'],
  });
});
