import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ProblemsError } from '../../posts/problem';
import { Report } from '../report/report';
import { blogFolder } from '../testing/blogs';
import { Fragments } from './fragments';

const { render } = vi.hoisted(() => ({ render: vi.fn() }));
vi.mock('../../markdown/render', () => ({ renderWithoutMemoryLimit: render }));

const TEXT = '---\ntitle: A\n---\n\n[the bank](#bank) and [the bridge](#bridge)\n';

/** Returns a post after its fragments have been corrected. */
async function mended(): Promise<string> {
  const folder = blogFolder({ 'a.md': TEXT });
  const post = { id: 'old/a.md', slug: 'a', file: 'a.md', isHidden: false };
  const fragments = new Fragments();
  fragments.add(post, post, 'bank');
  await fragments.mend(folder, new Report());
  return readFileSync(join(folder, 'a.md'), 'utf8');
}

test('a link to a heading that is not there becomes its words', async () => {
  render.mockResolvedValue({ ids: ['bank'] });
  expect(await mended()).toContain('[the bank](#bank) and the bridge');
});

test('links to headings of a post that cannot be rendered stay', async () => {
  render.mockRejectedValue(new ProblemsError([]));
  expect(await mended()).toBe(TEXT);
});

test('a link to where WordPress cut a post leads to the post', async () => {
  render.mockResolvedValue({ ids: [] });
  const folder = blogFolder({ 'a.md': '[on](b.md#more-9)\n', 'b.md': 'words\n' });
  const post = (name: string) => ({ id: name, slug: name, file: `${name}.md`, isHidden: false });
  const fragments = new Fragments();
  const report = new Report();
  fragments.add(post('a'), post('b'), 'more-9');
  await fragments.mend(folder, report);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('[on](b.md)\n');
  expect(report.lines).toEqual([]);
});

test('code, in which there are no ids, is not rendered to find them', async () => {
  render.mockResolvedValue({ ids: [] });
  const text = '# A\n\n- b\n\n  ```js\n  c();\n  d();\n  ```\n\n[e](#e)\n';
  const folder = blogFolder({ 'a.md': text });
  const post = { id: 'a', slug: 'a', file: 'a.md', isHidden: false };
  const fragments = new Fragments();
  fragments.add(post, post, 'e');
  await fragments.mend(folder, new Report());
  expect(render.mock.lastCall?.[0]).toBe('# A\n\n- b\n\n  ```js\n  ```\n\n[e](#e)\n');
});

test.each(['comments', 'c', 'c1315798840', 'tb'])('a link to #%s leads to the post', async (id) => {
  render.mockResolvedValue({ ids: [] });
  const folder = blogFolder({ 'a.md': `[on](b.md#${id})\n`, 'b.md': 'words\n' });
  const post = (name: string) => ({ id: name, slug: name, file: `${name}.md`, isHidden: false });
  const fragments = new Fragments();
  fragments.add(post('a'), post('b'), id);
  await fragments.mend(folder, new Report());
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('[on](b.md)\n');
});
