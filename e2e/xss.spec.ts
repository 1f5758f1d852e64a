import { expect, test } from '@playwright/test';
import { remark } from 'remark';
import remarkHtml from 'remark-html';
import { diagramResolver } from '../lib/diagrams/resolve-diagram';
import { renderMarkdown } from '../lib/markdown/render';
import { CONTEXTS, inContext } from './proofs/xss/contexts';
import { OWN_STRINGS } from './proofs/xss/own-strings';
import { openProbe } from './proofs/xss/probe';

const PLACE = { file: 'xss.md', bodyLine: 1 };
/** Links, embeds, pictures and files: none is known. */
const NOTHING = [undefined, undefined, undefined, undefined] as const;

for (const context of CONTEXTS) {
  test(`no hostile string runs or leaves its place: ${context}`, async ({ browser }) => {
    const outputs: string[] = [];
    for (const payload of OWN_STRINGS) {
      const source = inContext(payload, context);
      outputs.push(
        (await renderMarkdown(source, PLACE, ...NOTHING, diagramResolver(new Map()))).html,
      );
    }
    const probe = await openProbe(browser);
    expect(await probe.show(outputs)).toEqual([]);
    await probe.close();
  });
}

test('the same strings run where nothing is made safe, and the harness sees it', async ({
  browser,
}) => {
  const plain = remark().use(remarkHtml, { sanitize: false }).freeze();
  const probe = await openProbe(browser);
  for (const payload of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert)',
    '<svg/onload=alert(1)>',
  ]) {
    const found = await probe.show([String(plain.processSync(payload))]);
    expect(found.join('\n'), payload).toContain('ran:');
  }
  await probe.close();
});
