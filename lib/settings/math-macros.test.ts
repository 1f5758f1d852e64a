import { expect, test } from 'vitest';
import { faultMessages } from './fault';
import { readSettings } from './read-settings';

const least = { title: 'a', url: 'https://a.example' };
const EXAMPLE = String.raw`math: { macros: { '\\RR': '\\mathbb{R}' } }`;

test('macros are read verbatim', () => {
  const macros = { '\\RR': '\\mathbb{R}', '\\*': '\\times', '\\abs': '\\left|#1\\right|' };
  const { site, faults } = readSettings({ ...least, math: { macros } }, {});
  expect(faults).toEqual([]);
  expect(site.math.macros).toEqual(macros);
});

test.each([{ RR: 'x' }, { '\\R2': 'x' }, { '\\RR': '' }, { '\\RR': 'a\nb' }, { '\\RR': 1 }])(
  '%j are refused, and the message shows how to write one',
  (macros) => {
    const { site, faults } = readSettings({ ...least, math: { macros } }, {});
    expect(site.math.macros).toEqual({});
    expect(faults).toHaveLength(1);
    for (const fault of faults) expect(faultMessages(fault, ['ja']).mend).toContain(EXAMPLE);
  },
);
