import { expect, test } from 'vitest';
import { problems } from './problems';

const fact = { key: 'title', value: '前', other: '後' };

test.each(['ja', 'en'] as const)(
  'every problem has three sentences (problem, reason, remedy) in %s',
  (language) => {
    for (const words of Object.values(problems[language])) {
      const { what, why, mend } = words(fact);
      for (const sentence of [what, why, mend]) {
        expect(sentence).not.toMatch(/undefined|NaN|^$/);
        if (language === 'ja') expect(sentence).toMatch(/[ぁ-ん]/);
      }
    }
  },
);

test('a suggested slug is valid', () => {
  const mend = (name: 'slugSlash' | 'slugInvisible', value: string) =>
    problems.en[name]({ key: 'slug', value, other: '' }).mend;
  expect(mend('slugSlash', 'a/b\\c')).toContain("slug: 'a-b-c'");
  expect(mend('slugInvisible', '\u200Ba\u3000b ')).toContain("slug: 'a-b'");
});

test.each([
  ['picturePublic', '/public/a.png', 'without that folder: /a.png'],
  ['linkFile', '/public/a.pdf', 'without that folder: /a.pdf'],
  ['picturePublic', '/a.png', 'Put it at public/a.png'],
  ['pictureUnknown', 'doc.pdf', '[Slides](doc.pdf)'],
  ['pictureUnknown', 'photo.jpg', 'Convert it'],
] as const)('the remedy of %s for %s is specific', (name, value, mend) => {
  expect(problems.en[name]({ key: '', value, other: '' }).mend).toContain(mend);
});
