import { expect, test } from 'vitest';
import { nestingFault } from './nesting';

test.each([
  ['block quotes', '>'.repeat(10_000), 'nestedContainers'],
  ['block quotes with spaces', '> '.repeat(101), 'nestedContainers'],
  ['lists', '- '.repeat(10_000), 'nestedContainers'],
  ['numbered lists', '1. '.repeat(61), 'nestedContainers'],
  [
    'lists by indentation',
    Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'nestedContainers',
  ],
  ['elements', '<div>'.repeat(1001), 'nestedElements'],
  ['elements on lines', '<div>\n\n'.repeat(8000), 'nestedElements'],
  ['brackets', '['.repeat(1001), 'nestedBrackets'],
  ['brackets on lines', '[a\n'.repeat(8000), 'nestedBrackets'],
])('%s nested too deep are a fault', (_, body, name) => {
  expect(nestingFault(`text\n\n${body}\n`, 8)).toMatchObject({ name });
});

test('the fault has the line of the file', () => {
  expect(nestingFault(`a\nb\n${'>'.repeat(200)}\n`, 8)).toEqual({
    name: 'nestedContainers',
    line: 10,
  });
});

test.each([
  ['block quotes 60 levels deep', `${'>'.repeat(60)} a`],
  ['a thematic break of many asterisks', '*'.repeat(500)],
  ['a thematic break of dashes', '-'.repeat(500)],
  ['indented code', `${' '.repeat(300)}a`],
  [
    'fenced code',
    `\`\`\`\n${'>'.repeat(500)}\n${'['.repeat(2000)}\n${'<div>'.repeat(2000)}\n\`\`\`\n`,
  ],
  ['fenced code in tildes', `~~~~\n~~~\n${'> '.repeat(500)}\n~~~~\n`],
  ['many closed elements', '<b>a</b> '.repeat(5000)],
  ['many pictures', '<img src="/a.png">\n'.repeat(5000)],
  ['many links', '[a](b) '.repeat(5000)],
  ['unclosed brackets in many paragraphs', 'a [ b\n\n'.repeat(5000)],
])('%s are no fault', (_, body) => {
  expect(nestingFault(body, 1)).toBeNull();
});

test('8 MB of containers do not overflow the stack', () => {
  for (const part of ['>', '- ', ' >', '1) ']) {
    const body = part.repeat((8 * 1024 * 1024) / part.length);
    expect(nestingFault(body, 1)?.name).toBe('nestedContainers');
  }
});

test('2 MB of repeated markers take less than 3 seconds', () => {
  for (const part of ['>', ' ', '- ', '[', '<a', '`', '```\n', '1', '\t', '<div>\n', '> \n']) {
    const body = part.repeat((2 * 1024 * 1024) / part.length);
    const start = performance.now();
    nestingFault(body, 1);
    expect(performance.now() - start).toBeLessThan(3000);
  }
});
