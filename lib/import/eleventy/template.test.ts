import { expect, test } from 'vitest';
import { evaluate, translateTemplate } from './template';

const names = {
  title: '題',
  page: { date: '2021-06-20', fileSlug: 'カレー' },
  site: { url: 'https://a.example' },
};

// https://www.11ty.dev/docs/filters/ and https://shopify.github.io/liquid/
test.each([
  ['title', '題'],
  [" '/img/a.png' | url ", '/img/a.png'],
  ["page.date | date: '%Y/%m/%d'", '2021/06/20'],
  ['page.date | date("%Y")', '2021'],
  ['page.fileSlug', 'カレー'],
  ["'Hello, World!' | slugify", 'hello-world'],
  ['site.url', 'https://a.example'],
  ['page', undefined],
  ['nothing', undefined],
  ['title | ownFilter', undefined],
  ["page.date | date: '%B'", undefined],
  ['constructor.name', undefined],
  ['__proto__', undefined],
  ['title.length', undefined],
])('the expression {{ %s }} has the value %j', (expression, value) => {
  expect(evaluate(expression, names)).toBe(value);
});

test.each([
  ['{% raw %}{{ a }}{% endraw %}', '{{ a }}', []],
  [
    'a{% comment %}b{% endcomment %}c{# d #}e',
    'a<!-- {% comment %}b{% endcomment %} -->c<!-- {# d #} -->e',
    [],
  ],
  [
    '{% youtube "dQw4w9WgXcQ", "A song" %}',
    '\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\n<!-- {% youtube "dQw4w9WgXcQ", "A song" %} -->',
    ['{% youtube "dQw4w9WgXcQ", "A song" %}'],
  ],
  ['{% highlight js %}\nlet a;\n{% endhighlight %}', '```js\nlet a;\n```', []],
  ['```html\n{{ title }}\n```', '```html\n題\n```', []],
  [
    '{% include "a.njk" %} {{ b }}',
    '<!-- {% include "a.njk" %} --> <!-- {{ b }} -->',
    ['{% include "a.njk" %}', '{{ b }}'],
  ],
  [
    '<a href="mailto:{{ mail }}" id="m">a</a>',
    '<a id="m"><!-- {{ mail }} -->a</a>',
    ['{{ mail }}'],
  ],
  ['<img alt="b" src="{{ src }}">c', 'b<!-- {{ src }} -->c', ['{{ src }}']],
  ['普通の{文}と100%', '普通の{文}と100%', []],
])('the template %j becomes %j, and %j is reported', (before, after, lost) => {
  const reported: string[] = [];
  expect(translateTemplate(before, names, (tag) => reported.push(tag))).toBe(after);
  expect(reported).toEqual(lost);
});
