import { expect, test } from 'vitest';
import { blockedProblemsIn } from './blocked-problems';

/** Position and message of each problem. */
function problems(source: string) {
  return blockedProblemsIn('site/slots.tsx', source, 'en').map(
    ({ line, column, what }) => `${line}:${column} ${what}`,
  );
}

test.each([
  ["<p style={{ color: 'red' }}>", '1:4 The attribute style has no effect.'],
  ['<img alt=">" src={a}\n  style={wide} />', '2:3 The attribute style has no effect.'],
  ['<p>x</p><style>{css}</style>', '1:9 A <style> has no effect.'],
  [
    '<iframe src="https://map.example/" />',
    '1:1 Another page in an iframe, object or embed is not shown.',
  ],
  [
    '<form method="post" action="https://news.example/">',
    '1:21 A form that sends to another site does not work.',
  ],
  [
    "<video controls src={'https://cdn.example/a.mp4'} />",
    '1:17 Video and sound of another site are not played.',
  ],
  [
    '<link href="https://fonts.example/a.css" rel="stylesheet" />',
    '1:1 A style sheet of another site is not loaded.',
  ],
])('the policy blocks %s', (source, problem) => {
  expect(problems(source)).toEqual([problem]);
});

test.each([
  '<Box style="wide" />',
  '<p className="style">style=</p>',
  '{/* <iframe src="https://map.example/" /> */}',
  '<form action="/search"><input name="q" /></form>',
  '<video src="/talk.mp4" />',
  '<img src="https://other.example/a.png" alt="" />',
  '<link rel="me" href="https://mstdn.example/@a" />',
])('it does not block %s', (source) => {
  expect(problems(source)).toEqual([]);
});
