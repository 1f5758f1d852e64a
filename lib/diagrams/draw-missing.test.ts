import { expect, test } from 'vitest';
import { MermaidError } from './browser/mermaid-browser';
import { diagramKey } from './diagrams-lock';
import { type DrawReport, drawMissing } from './draw-missing';

const drawing = { width: 9.2, height: 8, content: '', words: [] };
const pie = { source: 'pie\n "a" : 1', location: 'a.md:1' };
const gantt = { source: '%% 注\ngantt\n a : 1', location: 'a.md:5' };

/** A test double of Mermaid that fails on a source with `error` in it. */
function fake() {
  const drawn: string[] = [];
  const reports: DrawReport[] = [];
  let isOpen = false;
  const start = async () => {
    isOpen = true;
    const draw = async (source: string) => {
      drawn.push(source);
      if (source.includes('error'))
        throw new MermaidError('Parse error on line 2:\n a ?\n---^\nExpecting b');
      return drawing;
    };
    const close = async () => {
      isOpen = false;
    };
    return { draw, close };
  };
  return {
    drawn,
    reports,
    start,
    isOpen: () => isOpen,
    report: (one: DrawReport) => reports.push(one),
  };
}

test('a diagram missing in the lock file is drawn once, an entry that no post uses is removed', async () => {
  const mermaid = fake();
  const stored = new Map([
    [diagramKey(pie.source), drawing],
    ['gone', drawing],
  ]);
  const entries = await drawMissing([pie, gantt, gantt], stored, mermaid);
  expect(mermaid.drawn).toEqual([gantt.source]);
  expect([...entries.keys()]).toEqual([diagramKey(pie.source), diagramKey(gantt.source)]);
  expect(entries.get(diagramKey(gantt.source))?.width).toBe(10);
  expect(mermaid.reports).toEqual([{ location: 'a.md:5', kind: 'gantt' }]);
  expect(mermaid.isOpen()).toBe(false);
});

test('no browser starts when no diagram is missing', async () => {
  const start = () => Promise.reject(new Error('started'));
  const stored = new Map([[diagramKey(pie.source), drawing]]);
  expect((await drawMissing([pie], stored, { start, report: () => {} })).size).toBe(1);
});

test('a diagram that Mermaid cannot draw is reported with its error message, and the others are drawn', async () => {
  const mermaid = fake();
  const wrong = { source: 'pie\n error', location: 'b.md:3' };
  const entries = await drawMissing([wrong, pie], new Map(), mermaid);
  expect([...entries.keys()]).toEqual([diagramKey(pie.source)]);
  expect(mermaid.reports).toEqual([
    { location: 'b.md:3', kind: 'pie', failure: 'Parse error on line 2: / a ? / ---^' },
    { location: 'a.md:1', kind: 'pie' },
  ]);
});
