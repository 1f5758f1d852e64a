import { expect, test } from 'vitest';
import { rules } from './rules';

test.each(['ja', 'en'] as const)(
  'every rule has three sentences (problem, reason, remedy) in %s',
  (language) => {
    for (const words of Object.values(rules[language])) {
      for (const other of ['', '後']) {
        const { what, why, mend } = words({ value: '前', other });
        for (const sentence of [what, why, mend]) {
          expect(sentence).not.toMatch(/undefined|NaN|^$/);
          if (language === 'ja') expect(sentence).toMatch(/[ぁ-ん]/);
        }
      }
    }
  },
);
