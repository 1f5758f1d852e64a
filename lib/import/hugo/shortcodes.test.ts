import { expect, test } from 'vitest';
import { translateFences } from './code';
import { translateShortcodes } from './shortcodes';

function translated(text: string) {
  const lost: string[] = [];
  const markdown = translateShortcodes(translateFences(text), {
    urlOf: (reference) => (reference.startsWith('a.md') ? `/a/${reference.slice(4)}` : undefined),
    paramOf: (name) => (name === 'tide' ? '上げ潮' : undefined),
    onTranslated: () => {},
    onLost: (tag) => lost.push(tag),
  });
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
    '{{< figure src="a.png" caption="[先](/b)の\\"絵\\"" link="/c" >}}',
    '\n\n[![](a.png "先の\\"絵\\"")](/c)\n\n',
  ],
  ['{{< highlight go >}}\na()\n{{< /highlight >}}', '```go\na()\n```'],
  [
    '{{< highlight python "linenos=table,hl_lines=2 4-6" >}}\na\n{{< / highlight >}}',
    '```python {2} showLineNumbers\na\n```',
  ],
  ['{{% highlight md %}}\n```\n{{% /highlight %}}', '````md\n```\n````'],
  ['```go {linenos=true,hl_lines=[2,"4-6"]}\na\n```', '```go {2,4-6} showLineNumbers\na\n```'],
  ['``` {anchorLineNos=true}\na\n```', '```\na\n```'],
  ['```{r}\na\n```', '```r\na\n```'],
  ['```{r, echo=TRUE}\na\n```', '```r\na\n```'],
  ['```{.python .big}\na\n```', '```python\na\n```'],
  ['```go {title="a.go"}\na\n```', '```go title="a.go"\na\n```'],
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
  ['{{< memo "題" >}}内{{< /memo >}}', '内', '{{< memo "題" >}}'],
  ['前{{< map lat="1" >}}後', '前<!-- {{< map lat="1" >}} -->後', '{{< map lat="1" >}}'],
  ['{{< icon "a--b" >}}', '<!-- {{< icon "a- -b" >}} -->', '{{< icon "a--b" >}}'],
  ['{{< constructor >}}', '<!-- {{< constructor >}} -->', '{{< constructor >}}'],
])('the unknown shortcode %s becomes %j and is reported', (source, markdown, tag) => {
  expect(translated(source)).toEqual({ markdown, lost: [tag] });
});
