import { expect, test } from 'vitest';
import { handlerProblemsIn } from './handler-problems';

function problems(source: string) {
  return handlerProblemsIn('site/slots.tsx', source, 'en').map(
    ({ line, column, what }) => `${line}:${column} ${what}`,
  );
}

test('an event handler of an HTML element is an error where it begins', () => {
  expect(
    problems('<p>\n  <button type="button" onClick={() => count > 1}>押す</button>\n</p>'),
  ).toEqual(['2:25 onClick would never run.']);
  expect(problems('<input style={{ color: "red" }}\n  onChange={change} />')).toEqual([
    '2:3 onChange would never run.',
  ]);
});

test('properties of own components, other attributes and text are no handlers', () => {
  expect(problems('<Menu onSelect={choose} />')).toEqual([]);
  expect(problems('<a href="?onClick=1" title="a onClick={x}">onClick=1</a>')).toEqual([]);
});
