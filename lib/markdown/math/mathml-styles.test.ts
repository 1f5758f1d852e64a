import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classesOf, MATH_CLASSES, meaningOf } from './mathml-styles';

test.each([
  ['padding:0;width:50%;padding-left:0em;padding-right:1em;', ['m-half', 'm-start-0', 'm-end-100']],
  ['margin-left:-0.1667em;', ['m-kern-17']],
  ['border-top:0.06em solid;border-right:0.15em double', ['m-top-solid', 'm-right-double']],
  ['padding-left:5.9776pt', ['m-start-50']],
])('%s becomes classes', (style, classes) => {
  expect(meaningOf(style)).toEqual({ classes, attributes: {}, lost: [] });
});

test('colours and levels become attributes', () => {
  const { attributes } = meaningOf('color:#ff0000;math-depth:0;');
  expect(attributes).toEqual({ mathcolor: '#ff0000', scriptlevel: '0' });
});

test('other declarations are returned as lost', () => {
  expect(meaningOf('cursor:help;').lost).toEqual(['cursor:help']);
});

test('classes of Temml that the style sheet does not need are removed', () => {
  expect(classesOf(['tml-right', 'wbk-acc'])).toEqual(['m-right']);
});

test('the style sheet has rules for every class, and for no other', () => {
  const sheet = readFileSync('app/_styles/math.css', 'utf8');
  const styled = new Set(sheet.match(/(?<=\.)m-[a-z0-9-]+/g));
  expect(MATH_CLASSES.filter((name) => !styled.has(name))).toEqual([]);
  expect([...styled].filter((name) => !MATH_CLASSES.includes(name))).toEqual([]);
});
