import { expect, test } from 'vitest';
import { embedAddress, webAddress } from './embed-hosts';

test.each([
  ['https://www.youtube.com/embed/a', 'https://www.youtube.com/embed/a'],
  ['http://www.youtube.com/embed/a', 'https://www.youtube.com/embed/a'],
  ['//www.youtube.com/embed/a', 'https://www.youtube.com/embed/a'],
  [' HTTPS://WWW.YOUTUBE.COM/embed/a ', 'https://www.youtube.com/embed/a'],
  ['https://www.google.com/maps/embed?pb=1', 'https://www.google.com/maps/embed?pb=1'],
  ['https://www.google.com/search', null],
  ['https://youtube.com.evil.example/', null],
  ['https://www.youtube.com@evil.example/', null],
  ['https://user@www.youtube.com/', null],
  ['https://www.youtube.com:8080/', null],
  ['https://www.youtube.com./embed/a', null],
  ['https://evil.example/?www.youtube.com', null],
  ['https:\\\\evil.example/', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['/embed/a', null],
  ['', null],
])('a frame of %j loads %j', (source, address) => {
  expect(embedAddress(source)?.href ?? null).toBe(address);
});

test.each([
  ['https://a.example/b', 'https://a.example/b'],
  ['//a.example/b', 'https://a.example/b'],
  ['http://a.example', 'http://a.example/'],
  ['/b', null],
  ['mailto:a@a.example', null],
  ['https://', null],
  ['java\nscript://a.example', null],
])('%j as a web address is %j', (source, address) => {
  expect(webAddress(source)?.href ?? null).toBe(address);
});
