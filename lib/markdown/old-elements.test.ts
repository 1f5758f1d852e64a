import { expect, test } from 'vitest';
import { renderMarkdown } from './render';

test.each([
  ['<center>一</center><center>二</center>', '<div>一</div><div>二</div>'],
  ['<form>一</form><address>二</address>', '<div>一</div><div>二</div>'],
  ['<p><strike>一</strike></p>', '<p><s>一</s></p>'],
  ['<menu><li>一</li></menu>', '<ul><li>一</li></ul>'],
  ['<p>前<font color="red">赤</font><big>大</big>後</p>', '<p>前赤大後</p>'],
])('%s stays what it was to a reader', async (source, html) => {
  expect((await renderMarkdown(source, { file: 'a.md', bodyLine: 1 })).html.trim()).toBe(html);
});

test.each([
  ['<p><button>押す</button>後</p>', '押す後'],
  ['<p><select><option>一</option></select>後</p>', '一後'],
  ['<p><textarea>文</textarea>後</p>', '文後'],
  ['<p><noscript>無</noscript>後</p>', '無後'],
  ['<p><input type="submit" value="送る">後</p>', '送る後'],
  ['<p><input type="hidden" value="秘">後</p>', '後'],
  ['<p><input type="password" value="秘">後</p>', '後'],
  ['<p>前<template>型</template>後</p>', '前後'],
  ['<p>前<svg><text>絵</text></svg>後</p>', '前後'],
  ['<p>前<math><mi>x</mi></math>後</p>', '前後'],
  ['<svg><p>段落</p></svg>', '段落'],
])('of %s the words a browser shows are kept', async (source, text) => {
  expect((await renderMarkdown(source, { file: 'a.md', bodyLine: 1 })).text).toBe(text);
});

test('a check box stays one, however its type is spelled', async () => {
  const { html } = await renderMarkdown('<p><input type="CHECKBOX">', { file: '', bodyLine: 1 });
  expect(html).toContain('type="checkbox"');
});
