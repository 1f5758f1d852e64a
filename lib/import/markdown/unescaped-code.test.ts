import { expect, test } from 'vitest';
import { htmlToMarkdown } from '../html/to-markdown';
import { escapeCode, fenceUnescapedCode } from './unescaped-code';

function fence(markdown: string): string {
  return fenceUnescapedCode(markdown, { notes: [] }).replace(/\n{3,}/g, '\n\n');
}

test('a program in <pre> becomes a code block', () => {
  expect(fence('Before\n\n<pre lang="php">\n<?php\n\necho "<b>";\n?>\n</pre>\n\nAfter\n')).toBe(
    'Before\n\n```php\n<?php\n\necho "<b>";\n?>\n```\n\nAfter\n',
  );
  expect(
    fence('<pre><code class="language-html"><form>\n<input name="a">\n</form></code></pre>'),
  ).toBe('\n```html\n<form>\n<input name="a">\n</form>\n```\n');
  expect(fence('## Code\n<code lang="PHP">\n<?php echo `ls`; ?>\n</code>\n')).toBe(
    '## Code\n\n```php\n<?php echo `ls`; ?>\n```\n\n',
  );
});

test('a program without <pre> becomes a code block', () => {
  expect(fence("<?php\n  $a->b('<i>c</i>');\n\n?>\n\nAfter\n")).toBe(
    "\n```php\n<?php\n  $a->b('<i>c</i>');\n\n?>\n```\n\nAfter\n",
  );
});

test('escaped or coloured code and the examples of Markdown stay', () => {
  for (const markdown of [
    '<pre>&lt;?php echo 1; ?&gt;</pre>',
    '<pre>a <b>bold</b> word</pre>',
    '<pre><span class="k">&lt;script&gt;</span></pre>',
    '```html\n<pre><?php echo 1; ?></pre>\n```',
    '<code>a</code> is <var>b</var>, <form>\n\n<code>c</code>',
    'In a line <?php echo 1; ?> of text.',
    '<?xml version="1.0"?>',
  ])
    expect(fence(markdown)).toBe(markdown);
});

test('the HTML of an export has the program too', () => {
  expect(htmlToMarkdown('<p>Before</p>\n<pre lang="php"><?php\necho "<b>";\n?></pre>')).toBe(
    'Before\n\n```php\n<?php\necho "<b>";\n?>\n```\n',
  );
  expect(htmlToMarkdown('<pre lang="java">// &lt;b>\n<% a %></pre>')).toBe(
    '```java\n// &lt;b>\n<% a %>\n```\n',
  );
  // A program that prints escaped HTML.
  expect(htmlToMarkdown("<pre><?php echo '&lt;b>';</pre>")).toBe(
    "```php\n<?php echo '&lt;b>';\n```\n",
  );
});

test('a hundred thousand elements and programs without an end stay', () => {
  for (const opened of ['<code> a\n', '<pre> a\n', '<?php a\n']) {
    const text = opened.repeat(100_000);
    expect(fence(text)).toBe(text);
    expect(escapeCode(text)).toBe(text);
  }
});
