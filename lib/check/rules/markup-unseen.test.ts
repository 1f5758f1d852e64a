import { expect, test } from 'vitest';
import { pageOf, placesOf } from '../fixtures';
import { markupUnseen } from './markup-unseen';

test.each([
  ['<?php echo "文"; ?>', '5:1'],
  ['<![CDATA[文]]>', '5:1'],
  ['<!DOCTYPE html>', '5:1'],
  ['文 <?php a ?> 文', '5:3'],
  ['<div>\n<?php a ?>\n</div>', '6:1'],
])('%j is found', (text, place) => {
  expect(placesOf(markupUnseen, pageOf(text))).toEqual([place]);
});

test.each([
  '<!-- <?php a ?> -->',
  '<!-- more -->',
  '`<?php a ?>`',
  '```php\n<?php a;\n```',
  '<b>文</b>',
])('%j is none', (text) => {
  expect(placesOf(markupUnseen, pageOf(text))).toEqual([]);
});
