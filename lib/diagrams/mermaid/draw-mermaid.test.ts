import { describe, expect, test } from 'vitest';
import { UnreadLineError } from '../diagram-error';
import { mermaidDrawer } from './draw-mermaid';
import { readSource } from './statements';

const draw = await mermaidDrawer();
const drawn = (source: string) => draw(readSource(source));

/** Counts the elements with a class. */
function count(content: string, look: string): number {
  return content.match(new RegExp(`class="${look}[ "]`, 'g'))?.length ?? 0;
}

/** Returns the line and the text of the statement that is not understood. */
function stopped(source: string): [number, string] | undefined {
  try {
    drawn(source);
  } catch (error) {
    if (error instanceof UnreadLineError) return [error.line, error.text];
    throw error;
  }
  return undefined;
}

describe('flowcharts', () => {
  test('every node, arrow and frame is drawn', () => {
    const { content, words } = drawn(
      'flowchart TD\n  申込[申し込む] --> B{在庫は}\n  B -->|ある| C & D\n  subgraph 倉庫\n    E[(棚)] --- F\n  end\n  D -.-> 倉庫',
    );
    expect(words).toEqual(['申し込む', '在庫は', 'C', 'D', '棚', 'F', '倉庫', 'ある', 'ある']);
    expect(count(content, 'edge')).toBe(6);
    expect(count(content, 'head')).toBe(4);
    expect(count(content, 'group')).toBe(1);
    expect(count(content, 'edge dash')).toBe(1);
  });

  test('arrows between frames in frames are all drawn, where Graphviz gives up two of them at first', () => {
    const { content } = drawn(
      `graph TD
  subgraph House
    subgraph Kitchen
      Kettle[The kettle]
    end
    subgraph Office
      Desk[The desk]
    end
    subgraph Hall
      Coat[The coat]
    end
    subgraph Garden
      Shed[The garden shed]
    end
  end
  subgraph Street
  end
  subgraph Town
    Bakery[The bakery]
    Market[The market]
  end
  Water -->|fills it every morning| Kettle
  Shed -->|lends its lamp| Desk
  Shed -->|lends its lamp| Kettle
  Shed -->|sells its apples| Bakery
  Coat -->|hangs beside| Door
  Bakery -->|brings its bread| Door
  Market -->|supplies it| Field
  Door -->|leads into| House`,
    );
    expect([count(content, 'edge'), count(content, 'head')]).toEqual([8, 8]);
  });

  test('colours of style, classDef and linkStyle become classes', () => {
    const { content } = drawn(
      'graph LR\n  A:::big --> B\n  classDef big fill:#f00\n  style B fill:#00f,stroke-dasharray:3\n  linkStyle 0 stroke:#0f0',
    );
    expect(content).toContain('class="node red"');
    expect(content).toContain('class="node blue dash"');
    expect(content).toContain('class="edge green"');
    expect(content).not.toContain('#');
  });

  test('statements may be separated by semicolons', () => {
    const { words } = drawn('graph TD; 甲-->乙; 乙-->|"一; 二"|丙["三; #35;四"];\n丙-->丁;');
    expect(words).toEqual(['甲', '乙', '三; #四', '丁', '一; 二']);
  });

  test('links have no effect, and are reported', () => {
    expect(drawn('graph TD\n  A\n  click A "javascript:alert(1)"').ignored).toEqual([
      { line: 3, text: 'click A "javascript:alert(1)"' },
    ]);
  });

  test('a node belongs to the frame that mentions it, even if it was mentioned before', () => {
    const { content } = drawn('flowchart TD\n  外 --> 内\n  subgraph 枠\n    内\n  end');
    const [, top = ''] = /class="group" points="[\d.]+,([\d.]+) /.exec(content) ?? [];
    const [, bottom = ''] =
      /class="group" points="[\d.]+,[\d.]+ [\d.]+,([\d.]+)/.exec(content) ?? [];
    const [, label = ''] = /y="([\d.]+)">内</.exec(content) ?? [];
    const between = [Number(top), Number(bottom)].toSorted((a, b) => a - b);
    expect(Number(label)).toBeGreaterThan(between[0] ?? 0);
    expect(Number(label)).toBeLessThan(between[1] ?? 0);
  });

  test('another direction within a frame has no effect, and is reported', () => {
    const source = (own: string) =>
      `flowchart TD\n  subgraph 枠\n    direction ${own}\n    A --> B\n  end`;
    expect(drawn(source('LR')).ignored).toEqual([{ line: 3, text: 'direction LR' }]);
    expect(drawn(source('TB')).ignored).toEqual([]);
    expect(
      drawn('stateDiagram-v2\n  state 枠 {\n    direction LR\n    a --> b\n  }').ignored,
    ).toEqual([{ line: 3, text: 'direction LR' }]);
  });

  test.each([
    ['flowchart TD\n  A@{ shape: doc }', [2, 'A@{ shape: doc }']],
    ['flowchart TD\n  A --> B\n  A --> [x]', [3, 'A --> [x]']],
    ['flowchart TD\n  subgraph a\n  B', [3, 'B']],
    ['flowchart ななめ\n  A', [1, 'ななめ']],
  ])('%j is left to Mermaid', (source, where) => {
    expect(stopped(source)).toEqual(where);
  });
});

test('state diagrams have composite states, choices, notes, start and end', () => {
  const { content, words } = drawn(
    'stateDiagram-v2\n  [*] --> 下書き\n  下書き --> 公開中 : 出す\n  state 公開中 {\n    新 --> 旧\n  }\n  state 判断 <<choice>>\n  旧 --> 判断\n  判断 --> [*]\n  note right of 下書き : まだ\n  note left of 旧\n    二行の\n    注\n  end note',
  );
  expect(words.join(' ')).toBe('下書き まだ 二行の 注 新 旧 公開中 出す');
  expect(count(content, 'point')).toBe(2);
  expect(count(content, 'group')).toBe(1);
  expect(stopped('stateDiagram-v2\n  a --> b\n  --\n  c')).toEqual([3, '--']);
});

test('class diagrams have members, generics, relations and multiplicities', () => {
  const { content, words } = drawn(
    'classDiagram\n  class 動物~T~ {\n    <<抽象>>\n    +名前\n    +鳴く(声) 真偽\n  }\n  動物 <|-- 犬 : 継承\n  犬 "1" o-- "多" 玩具\n  犬 : -年齢\n  namespace 家 {\n    class 猫["ねこ"]\n  }',
  );
  expect(words).toEqual([
    '«抽象»',
    '動物<T>',
    '+名前',
    '+鳴く(声) 真偽',
    '犬',
    '-年齢',
    '玩具',
    'ねこ',
    '家',
    '継承',
    '1',
    '多',
  ]);
  expect(count(content, 'open')).toBe(2);
  expect(stopped('classDiagram\n  A --> B\n  A ?? B')).toEqual([3, 'A ?? B']);
});

test('entity relationship diagrams have attributes with keys and comments, and cardinalities', () => {
  const { content, words } = drawn(
    'erDiagram\n  顧客 ||--o{ 注文 : 出す\n  顧客 {\n    text 氏名 PK "姓と名"\n    int 年齢\n  }\n  注文 }|..|{ 品 : "含む"',
  );
  expect(words).toEqual([
    '顧客',
    'text',
    '氏名',
    'PK',
    '姓と名',
    'int',
    '年齢',
    '注文',
    '品',
    '出す',
    '含む',
  ]);
  expect(count(content, 'edge dash')).toBe(1);
  expect(count(content, 'open')).toBe(1);
  // Headings are centred, cells are not.
  expect(content).toMatch(/<text class="bold"[^>]*>顧客</);
  expect(content).toMatch(/<text class="left"[^>]*>氏名</);
  expect(stopped('erDiagram\n  A {\n    一語だけ\n  }')).toEqual([3, '一語だけ']);
});

test('sequence diagrams have all their texts, from top to bottom', () => {
  const { content, words } = drawn(
    'sequenceDiagram\n  autonumber\n  actor 人\n  participant S as サーバー\n  人->>+S: 頼む\n  alt ある\n    S-->>-人: 返す\n  else ない\n    S--x人: 断る\n  end\n  loop 毎日\n    S->>S: 数える\n  end\n  Note over 人,S: 注記',
  );
  expect(words).toEqual([
    '人',
    'サーバー',
    '1. 頼む',
    '2. 返す',
    '3. 断る',
    'alt',
    'ある',
    'ない',
    '4. 数える',
    'loop',
    '毎日',
    '注記',
  ]);
  expect(count(content, 'head')).toBe(3);
  expect(count(content, 'group')).toBe(2);
  expect(count(content, 'note')).toBe(1);
  expect(stopped('sequenceDiagram\n  A->>B: x\n  A??B')).toEqual([3, 'A??B']);
  expect(stopped('sequenceDiagram\n  loop a\n  A->>B: x')).toEqual([3, 'A->>B: x']);
});

test('other kinds are left to Mermaid', () => {
  expect(stopped('pie title 割合\n  "甲" : 3')).toEqual([1, 'pie title 割合']);
  expect(stopped('')).toEqual([1, '']);
});

test('the tab of a frame is in front of activation bars', () => {
  const { content } = drawn(
    'sequenceDiagram\n  A->>+B: 一\n  loop 毎日\n    B->>C: 二\n  end\n  B-->>-A: 三',
  );
  const bar = content.search(/<rect class="node"[^>]* width="10"/);
  expect(bar).toBeGreaterThan(0);
  expect(content.indexOf('<polygon class="cell"')).toBeGreaterThan(bar);
});
