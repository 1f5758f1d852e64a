import { expect, test } from 'vitest';
import { readSettings } from '../../settings/read-settings';
import { problemsIn } from './script-problems';

const config = {
  title: 'a',
  url: 'https://blog.example',
  language: 'en',
  head: { script: [{ src: 'https://widget.example/a.js', hosts: ['*.cdn.example'] }] },
};
const { site } = readSettings(config, {});

/** Position and message of each problem. */
function problems(source: string) {
  return problemsIn('site/slots.tsx', source, site).map(
    ({ line, column, what }) => `${line}:${column} ${what}`,
  );
}

test.each([
  '<script src="/own.js" />',
  '<script type="module" src={sitePath("/own.js")} />',
  '<script async src="https://widget.example/b.js"></script>',
  "<script src={'https://a.cdn.example/c.js'} />",
  '<script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />',
  '{/* <script src="https://other.example/a.js" /> */}',
  '// <script>alert(1)</script>',
  '<script {...attributes} />',
])('%s can run, or is no script', (source) => {
  expect(problems(source)).toEqual([]);
});

test('a script of a host that the settings do not name is an error where it begins', () => {
  const source =
    'export const A = () => (\n  <script async src="https://other.example/a.js" />\n);';
  expect(problems(source)).toEqual(['2:3 This script is of the host other.example.']);
  expect(problems('<script src="//other.example:8080/a.js" />')).toEqual([
    '1:1 This script is of the host other.example:8080.',
  ]);
});

test('a script with its code inside is an error', () => {
  const inline = '<script dangerouslySetInnerHTML={{ __html: "gtag(`a`)" }} />';
  expect(problems(`<>${inline}</>`)).toEqual(['1:3 The code of this script is inside the page.']);
});
