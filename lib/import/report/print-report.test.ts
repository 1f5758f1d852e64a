import { expect, test } from 'vitest';
import { printReport } from './print-report';
import { Report } from './report';

test('the path of a skipped page is printed percent-decoded, except for control characters', () => {
  const report = new Report();
  report.skipped({ id: '/%E5%A4%9C%0A%1B', why: 'list' });
  const [, line] = printReport(report, true, 'comments').split('\n');
  expect(line).toMatch(/^× \/夜%0A%1B: /);
});
