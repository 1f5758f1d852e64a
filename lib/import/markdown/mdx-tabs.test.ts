import { expect, test } from 'vitest';
import { translateTabs } from './mdx-tabs';

const translated = (text: string) => {
  const tags: string[] = [];
  const result = translateTabs(text, (tag) => tags.push(tag));
  return { result: result.trim(), tags };
};

test('tabs of code become a code group', () => {
  const text = `<Tabs groupId="tool">
  <TabItem value="npm" label="npm を使う" default>

    \`\`\`sh title="a.sh"
    npm ci
      --quiet
    \`\`\`

  </TabItem>
  <TabItem value="yarn">
\`\`\`
<Tabs>
\`\`\`
  </TabItem>
</Tabs>`;
  expect(translated(text)).toEqual({
    result: `:::code-group
\`\`\`sh [npm を使う] title="a.sh"
npm ci
  --quiet
\`\`\`

\`\`\`text [yarn]
<Tabs>
\`\`\`
:::`,
    tags: ['<Tabs>'],
  });
});

test('other tabs become their parts below their labels, also in one another', () => {
  const text = `前

<Tabs items={['甲', "乙"]}>
<Tab>
文

- 項
</Tab>
<Tab>
<Tabs>
<TabItem label="内">中</TabItem>
<TabItem label="内">
中
</TabItem>
</Tabs>
</Tab>
</Tabs>

後`;
  const { result } = translated(text);
  expect(result).toContain('前\n\n\n**甲**\n\n文\n\n- 項\n\n**乙**\n');
  expect(result).toContain('**乙**\n\n\n**内**\n\n中\n\n**内**\n\n中\n');
  expect(result.endsWith('後')).toBe(true);
});

test('tabs on one line keep their labels', () => {
  const text =
    '<Tabs items={["甲"]}><Tab>**文** <b>字</b></Tab></Tabs>\n\n<Tabs>\n  <TabItem label="乙">`x`</TabItem>\n</Tabs>';
  expect(translated(text).result).toBe('**甲**\n\n**文** <b>字</b>\n\n\n\n\n**乙**\n\n`x`');
});

test.each([
  '`<Tabs>`',
  '<Tab>words</Tab>',
  '```\n<Tabs>\n<TabItem label="a">\nx\n</TabItem>\n</Tabs>\n```',
  '<Tabs>\n<TabItem>\nx\n</TabItem>\n</Tabs>',
  '<Tabs>\n文\n</Tabs>',
  '<Tabs>\n<TabItem label="a">',
])('%j stays as written', (text) => {
  expect(translated(text)).toEqual({ result: text, tags: [] });
});
