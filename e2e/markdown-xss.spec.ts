import { expect, test } from '@playwright/test';
import { remark } from 'remark';
import remarkHtml from 'remark-html';
import { diagramResolver } from '../lib/diagrams/resolve-diagram';
import { renderMarkdown } from '../lib/markdown/render';
import { CONTEXTS, inContext } from './proofs/xss/contexts';
import { HOSTILE_STRINGS } from './proofs/xss/hostile-strings';
import { openProbe } from './proofs/xss/probe';

const LOCATION = { file: 'xss.md', bodyLine: 1 };
/** The parameters of renderMarkdown for links, embeds, pictures and files. */
const NO_RESOLVERS = [undefined, undefined, undefined, undefined] as const;

for (const context of CONTEXTS) {
  test(`no hostile string runs a script or breaks out of its container: ${context}`, async ({
    browser,
  }) => {
    const outputs: string[] = [];
    for (const payload of HOSTILE_STRINGS) {
      const source = inContext(payload, context);
      outputs.push(
        (await renderMarkdown(source, LOCATION, ...NO_RESOLVERS, diagramResolver(new Map()))).html,
      );
    }
    const probe = await openProbe(browser);
    expect(await probe.show(outputs)).toEqual([]);
    await probe.close();
  });
}

test('without sanitizing, hostile strings run scripts and the probe reports them', async ({
  browser,
}) => {
  const unsafe = remark().use(remarkHtml, { sanitize: false }).freeze();
  const probe = await openProbe(browser);
  for (const payload of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert)',
    '<svg/onload=alert(1)>',
  ]) {
    const findings = await probe.show([String(unsafe.processSync(payload))]);
    expect(findings.join('\n'), payload).toContain('ran:');
  }
  await probe.close();
});
