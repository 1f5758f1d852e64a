import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { diagramResolver } from './resolve-diagram';

// The SVG files in testing/references were looked at. After a change, `npm run unit -- lib/diagrams/references -u` writes
// them again, and `npm run prove -- diagrams` draws them on sheets to look at.
const FOLDER = join(import.meta.dirname, 'testing', 'references');
const files = readdirSync(FOLDER).filter((name) => /\.(?:dot|mmd)$/.test(name));
const resolve = diagramResolver(new Map());

test.each(files)('%s is drawn as in its reference, or left to Mermaid', async (name) => {
  const source = readFileSync(join(FOLDER, name), 'utf8');
  const language = name.endsWith('.dot') ? 'dot' : 'mermaid';
  const found = await resolve({ language, source, caption: '' }, (work) => work());
  if (found.kind === 'fault')
    expect(found.remarks).toEqual([{ name: 'diagramUndrawn', line: 1, value: expect.any(String) }]);
  else await expect(found.file).toMatchFileSnapshot(join(FOLDER, `${basename(name)}.svg`));
});
