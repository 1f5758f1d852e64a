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
  ['{% comment %}秘密{% endcomment %}文', '文'],
  ['{% highlight ruby %}\nputs 1\n{% endhighlight %}', `${FENCE}ruby\nputs 1\n${FENCE}`],
  ['{% highlight js linenos %}\na\n{% endhighlight %}', `${FENCE}js showLineNumbers\na\n${FENCE}`],
  ['{% highlight md %}\n```\n{% endhighlight %}', '````md\n```\n````'],
  ['[前]({% post_url 2018-05-03-折り詰め %})', '[前](/2018-05-03-折り詰め/)'],
  ['[紹介]({{ site.baseurl }}{% link about.md %})', '[紹介](/b/about.md/)'],
  ['{{ site.title }}の{{ page.title }}', '駅弁の題'],
  ['{{ "/a.png" | relative_url }}', '/b/a.png'],
  ["{{ 'a.png' | absolute_url }}", 'https://example.com/b/a.png'],
  ['{{ "a" | append: ".png" | prepend: "/" | upcase }}', '/A.PNG'],
  ['{{ "a|b" | replace: "|", "," }}', 'a,b'],
  ['{% include box.html name="釜めし" %}', '<p>釜めし</p>'],
  ['{% include box.html name=site.title %}', '<p>駅弁</p>'],
  ['{% include box.html %}', '<p>弁当</p>'],
  ['{% youtube jNQXAC9IVRw %}', '\n\nhttps://www.youtube.com/watch?v=jNQXAC9IVRw\n\n'],
  ['{% gist me/1234 %}', '\n\nhttps://gist.github.com/me/1234\n\n'],
  ['%} {{ は {% と書く', '%} {{ は {% と書く'],
])('%s becomes %j', (source, markdown) => {
  expect(translated(source)).toEqual({ markdown, lost: [] });
});

test.each([
  ['{{ site.posts | size }}', '{{ site.posts | size }}'],
  ['{% for post in site.posts %}', '{% for post in site.posts %}'],
  ['{{ page.title | reverse }}', '{{ page.title | reverse }}'],
  ['{{ page.title | constructor }}', '{{ page.title | constructor }}'],
  ['{% include nowhere.html %}', '{% include nowhere.html %}'],
  ['{% include list.html %}', '{% include list.html %}'],
  ['{% include self.html %}', '{% include self.html %}'],
  ['{% post_url 2001-01-01-none %}', '{% post_url 2001-01-01-none %}'],
])('%s is left as written and is reported', (source, tag) => {
  expect(translated(source)).toEqual({ markdown: source, lost: [tag] });
});
