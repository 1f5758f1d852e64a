import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

test.each([
  ['<center>一</center><center>二</center>', '<div>一</div><div>二</div>'],
  ['<form>一</form><address>二</address>', '<div>一</div><div>二</div>'],
  ['<p><strike>一</strike></p>', '<p><s>一</s></p>'],
  ['<menu><li>一</li></menu>', '<ul><li>一</li></ul>'],
  ['<p>前<font color="red">赤</font><big>大</big>後</p>', '<p>前赤大後</p>'],
])('%s becomes %s', async (source, html) => {
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
])('the visible text of %s is %j', async (source, text) => {
  expect((await renderMarkdown(source, { file: 'a.md', bodyLine: 1 })).text).toBe(text);
});

test('a check box stays, however its type is spelled', async () => {
  const { html } = await renderMarkdown('<p><input type="CHECKBOX">', { file: '', bodyLine: 1 });
  expect(html).toContain('type="checkbox"');
});

test.each([
  ['<p><u>下線</u><data value="1">一</data></p>', '<p><u>下線</u><data value="1">一</data></p>'],
  ['<p><meter value="0.6" max="1"></meter></p>', '<p><meter value="0.6" max="1"></meter></p>'],
  [
    '<p><progress value="7" max="10">7割</progress></p>',
    '<p><progress value="7" max="10">7割</progress></p>',
  ],
  ['<fieldset><legend>題</legend>文</fieldset>', '<div><div>題</div>文</div>'],
  ['<div><xmp><b>行</b>\n  行</xmp></div>', '<div><pre>&#x3C;b>行&#x3C;/b>\n  行</pre></div>'],
  ['<p>前<select><option>一<option>二</select>後</p>', '<p>前一 / 二後</p>'],
  ['<p translate="no" lang="en" dir="ltr">a</p>', '<p translate="no" lang="en" dir="ltr">a</p>'],
  [
    '<p><a href="/a.zip" download="b.zip">a</a></p>',
    '<p><a href="/a.zip" download="b.zip">a</a></p>',
  ],
  [
    '<p><map name="m"><area href="/east" alt="東"><area href="/west"></map></p>',
    '<p><a href="/east">東</a> <a href="/west">/west</a> </p>',
  ],
  ['<div>前</div><div hidden>秘<b>密</b></div><div>後</div>', '<div>前</div><div>後</div>'],
  ['<div hidden="until-found">折り</div>', '<div>折り</div>'],
  ['<dialog>箱</dialog><search>探す</search>', '<div>箱</div><div>探す</div>'],
])('the meaning of %s is preserved', async (source, html) => {
  expect((await renderMarkdown(source, { file: 'a.md', bodyLine: 1 })).html.trim()).toBe(html);
});

test('the summary of a table becomes its aria-label', async () => {
  const source = '<table summary="気温の移り変わり"><tr><td>一</td></tr></table>';
  const { html } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect(html).toContain('<table aria-label="気温の移り変わり">');
});
