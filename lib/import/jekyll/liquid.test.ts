import { expect, test } from 'vitest';
import { translateLiquid } from './liquid';

const FENCE = '```';

function translated(text: string) {
  const lost: string[] = [];
  const markdown = translateLiquid(text, {
    valueOf: (path) => ({ 'site.title': '駅弁', 'page.title': '題', 'site.baseurl': '/b' })[path],
    urlOf: (name) =>
      name === '2018-05-03-折り詰め' || name === 'about.md' ? `/${name}/` : undefined,
    includeOf: (name) =>
      ({
        'box.html': '<p>{{ include.name | default: "弁当" }}</p>\n',
        'words.html': '<div>{{ include.words | markdownify }}</div>',
        'list.html': '{% for a in b %}x{% endfor %}',
        'self.html': '{% include self.html %}',
      })[name],
    base: '/b',
    origin: 'https://example.com',
    onTranslated: () => {},
    onLost: (tag) => lost.push(tag),
  });
  return { markdown, lost };
}

// https://jekyllrb.com/docs/liquid/tags/, https://jekyllrb.com/docs/liquid/filters/, https://jekyllrb.com/docs/includes/
test.each([
  ['{% raw %}{{ x }}{% endraw %}', '{{ x }}'],
  ['{%- raw -%}{% if %}{%- endraw -%}', '{% if %}'],
  ['`{% raw %}{{ x }}{% endraw %}`', '`{{ x }}`'],
  ['{% comment %}秘密{% endcomment %}文', '文 <!-- {% comment %}秘密{% endcomment %} -->'],
  ['{% highlight ruby %}\nputs 1\n{% endhighlight %}', `${FENCE}ruby\nputs 1\n${FENCE}`],
  ['{% highlight js linenos %}\na\n{% endhighlight %}', `${FENCE}js showLineNumbers\na\n${FENCE}`],
  ['{% highlight md %}\n```\n{% endhighlight %}', '````md\n```\n````'],
  ['[前]({% post_url 2018-05-03-折り詰め %})', '[前](/2018-05-03-折り詰め/)'],
  // The path that the tag gives begins with `baseurl` already.
  ['[紹介]({{ site.baseurl }}{% link about.md %})', '[紹介](/about.md/)'],
  ['[紹介]({{site.url}}{{ site.baseurl }}/{% link about.md %})', '[紹介](/about.md/)'],
  [
    '{% raw %}{{ site.baseurl }}{% link about.md %}{% endraw %}',
    '{{ site.baseurl }}{% link about.md %}',
  ],
  ['{{ site.title }}の{{ page.title }}', '駅弁の題'],
  ['{{ "/a.png" | relative_url }}', '/b/a.png'],
  ["{{ 'a.png' | absolute_url }}", 'https://example.com/b/a.png'],
  ['{{ "a" | append: ".png" | prepend: "/" | upcase }}', '/A.PNG'],
  ['{{ "a|b" | replace: "|", "," }}', 'a,b'],
  ['{% include box.html name="釜めし" %}', '<p>釜めし</p>'],
  ['{% include box.html name=site.title %}', '<p>駅弁</p>'],
  ['{% include box.html %}', '<p>弁当</p>'],
  ['{% include_cached box.html name="釜めし" %}', '<p>釜めし</p>'],
  // In HTML, readers would see the characters of Markdown.
  ['{% include words.html words="*鮭*の弁当" %}', '<div><em>鮭</em>の弁当</div>'],
  ['{% include words.html words="鮭の弁当" %}', '<div>鮭の弁当</div>'],
  [
    '{% capture a %}**鮭**{% endcapture %}<p>{{ a | markdownify }}</p>',
    '<p><strong>鮭</strong></p>',
  ],
  [
    '{% capture a %}\n鮭\n\n*鯛*\n{% endcapture %}<div>{{ a | markdownify }}</div>',
    '<div><p>鮭</p>\n<p><em>鯛</em></p></div>',
  ],
  ['{% capture a %}{{ site.title }}{% endcapture %}{% include box.html name=a %}', '<p>駅弁</p>'],
  ['{% assign a = "鮭" %}{% include box.html name=a %}', '<p>鮭</p>'],
  ['{% include box.html name=none %}', '<p>弁当</p>'],
  ['{% youtube jNQXAC9IVRw %}', '\n\nhttps://www.youtube.com/watch?v=jNQXAC9IVRw\n\n'],
  ['{% youtube videoseries?list=PL1 %}', '\n\nhttps://www.youtube.com/playlist?list=PL1\n\n'],
  ['{% youtube "https://youtu.be/jNQXAC9IVRw" %}', '\n\nhttps://youtu.be/jNQXAC9IVRw\n\n'],
  ['{% gist me/1234 %}', '\n\nhttps://gist.github.com/me/1234\n\n'],
  ['%} {{ は {% と書く', '%} {{ は {% と書く'],
])('%s becomes %j', (source, markdown) => {
  expect(translated(source)).toEqual({ markdown, lost: [] });
});

test.each([
  '{{ site.posts | size }}',
  '{% for post in site.posts %}',
  '{{ page.title | reverse }}',
  '{{ page.title | constructor }}',
  '{% include nowhere.html %}',
  '{% include list.html %}',
  '{% include self.html %}',
  '{% include box.html name=site.data.x %}',
  '{% post_url 2001-01-01-none %}',
  '{% if site.posts %}',
  '{% assign x = site.posts %}',
])('%s becomes a comment and is reported', (tag) => {
  expect(translated(tag)).toEqual({ markdown: `<!-- ${tag} -->`, lost: [tag] });
  expect(translated(`a \`${tag}\``).markdown).toBe(`a \`${tag}\``);
});

test.each([
  ['{% notice %}\n*文*\n{% endnotice %}', '<!-- {% notice %} -->\n*文*\n'],
  ['- {% note a--b %} *文*\n', '- *文* <!-- {% note a- -b %} -->\n'],
  [
    '[文]({% own x %}) と ![絵]({% own y %}/a.png)',
    '文<!-- {% own x %} --> と 絵<!-- {% own y %} -->',
  ],
  ['<img src="{% own x %}" alt="絵">', '絵<!-- {% own x %} -->'],
  ['文\n\n    {% own x %}\n', '文\n\n    {% own x %}\n'],
  ['```\n{% own x %}\n```\n', '```\n{% own x %}\n```\n'],
])('of %j, the words are kept', (text, markdown) => {
  expect(translated(text).markdown).toBe(markdown);
});

// https://mmistakes.github.io/minimal-mistakes/docs/helpers/
test.each([
  [
    '{% include figure image_path="/a.png" alt="釜" caption="釜めし" %}',
    '![釜](/a.png "釜めし")',
    '<!-- {% include figure image_path="/a.png" alt="釜" caption="釜めし" %} -->',
  ],
  ['{% own caption:"釜の*図*" class="wide" %}', '釜の\\*図\\*', '<!-- {% own'],
  ['{% own "駅 弁" %}', '駅 弁', '<!-- {% own "駅 弁" %} -->'],
])('of the unknown tag %s the picture and the words stay', (tag, shown, comment) => {
  const { markdown, lost } = translated(tag);
  expect(markdown).toContain(shown);
  expect(markdown).toContain(comment);
  expect(lost).toHaveLength(1);
});

test('a video in an include of a theme is an embed', () => {
  const { markdown } = translated('{% include video id="jNQXAC9IVRw" provider="youtube" %}');
  expect(markdown.trim()).toBe('https://www.youtube.com/watch?v=jNQXAC9IVRw');
});

// https://shopify.github.io/liquid/basics/types/#nil
test.each([
  ['![絵]({{ base }}/a.png)', '![絵](/a.png)'],
  [
    '<a href="{{ base }}/b/"><img src="{{base}}/a.png" alt="絵"></a>',
    '<a href="/b/"><img src="/a.png" alt="絵"></a>',
  ],
  ['`{{ base }}`', '`{{ base }}`'],
  ['{% assign base = "/b" %}![絵]({{ base }}/a.png)', '![絵](/b/a.png)'],
  ['{{ site.none }}{{ page.none }}', ''],
])('a variable without a value shows nothing, except in code: %s', (text, markdown) => {
  expect(translated(text)).toEqual({ markdown, lost: [] });
});

// https://shopify.github.io/liquid/tags/control-flow/
test.each([
  ['{% if page.title %}有{% else %}無{% endif %}', '有'],
  ['{% if page.none %}有{% elsif site.title == "駅弁" %}弁当{% endif %}', '弁当'],
  ['{% unless page.none %}{% if page.none %}x{% endif %}無{% endunless %}', '無'],
  ['{% if page.title == "題" and site.none %}a{% endif %}b', 'b'],
  ['{% if site.title contains "弁" or site.posts %}a{% endif %}', undefined],
])('%s chooses a branch', (text, markdown) => {
  const { markdown: made, lost } = translated(text);
  if (markdown === undefined) expect(lost).toHaveLength(1);
  else expect({ made, lost }).toEqual({ made: markdown, lost: [] });
});

// http://octopress.org/docs/plugins/
test.each([
  ['{% img /a.png %}', '![](/a.png)'],
  ["{% img left /a.png 300 200 '題' '絵' %}", '![絵](/a.png "題")'],
  ['{% img https://example.com/a.png 540 駅の絵 %}', '![駅の絵](https://example.com/a.png)'],
  ['{% codeblock a.py lang:python %}\n{{ x }}\n{% endcodeblock %}', '```python:a.py\n{{ x }}\n```'],
  ['{% blockquote 誰か %}\n{{ site.title }}\n{% endblockquote %}', '> 駅弁\n>\n> **誰か**'],
])('the tag of Octopress %s becomes Markdown', (text, markdown) => {
  expect(translated(text)).toEqual({ markdown, lost: [] });
});
