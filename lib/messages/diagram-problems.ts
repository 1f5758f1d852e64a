import type { ProblemWords } from './problem-words';

/** Words on diagrams written as code. */
export const diagramProblemsJa = {
  diagramSyntax: ({ value }) => ({
    what: `この図（DOT）を読めません: ${value}`,
    why: 'Graphvizが、この行で書き方の誤りを見つけました。',
    mend: 'この行か、その前の行の括弧・引用符・セミコロンを直してください。',
  }),
  diagramUndrawn: ({ value }) => ({
    what: `この図は、まだ描かれていません: ${value}`,
    why: 'ビルドの中で描けるのは、よく使うflowchart・sequenceDiagram・classDiagram・stateDiagram・erDiagramの書き方だけです。この行は、その外の種類か書き方か、書き間違いです。',
    mend: 'npm run diagrams を実行してください。Mermaidそのものが描き、diagrams.lock.json に残します。書き間違いなら、そこで理由が出ます。',
  }),
  diagramLarge: ({ value }) => ({
    what: `この図は長すぎます（${value}字）。`,
    why: '図の配置にかかる時間は、長さよりずっと速く増えます。描けるのは5万字までです。',
    mend: '図を分けてください。',
  }),
  diagramIgnored: ({ value }) => ({
    what: `図のこの指定は使われません: ${value}`,
    why: '図の中のリンクとスクリプトは出しません。',
    mend: 'リンクは、図の下の文に書いてください。',
  }),
  diagramDirection: ({ value }) => ({
    what: `枠の中の向きは使われません: ${value}`,
    why: 'ビルドの中で描く図の向きは、全体で一つです。',
    mend: '全体の向きに合わせるか、この行を消してください。',
  }),
  diagramDoubtful: ({ value }) => ({
    what: `この図（DOT）に、Graphvizの警告があります: ${value}`,
    why: '書いたとおりに描かれていない所があります。',
    mend: '警告の箇所を直してください。',
  }),
  diagramsLockBroken: ({ value }) => ({
    what: `diagrams.lock.json を読めません（${value}）。`,
    why: 'Mermaidが描いた図は、このファイルから出します。',
    mend: 'gitの前の版に戻すか、ファイルを消してから npm run diagrams を実行してください。',
  }),
} satisfies Record<string, ProblemWords>;

export const diagramProblemsEn = {
  diagramSyntax: ({ value }) => ({
    what: `This diagram (DOT) cannot be read: ${value}`,
    why: 'Graphviz found an error on this line.',
    mend: 'Correct the brackets, quotation marks and semicolons of this line or of the one before.',
  }),
  diagramUndrawn: ({ value }) => ({
    what: `This diagram is not drawn yet: ${value}`,
    why: 'The build draws the common notation of flowchart, sequenceDiagram, classDiagram, stateDiagram and erDiagram. This line is of another kind or notation, or it is an error.',
    mend: 'Run npm run diagrams. Mermaid draws it into diagrams.lock.json; if the line is an error, the command reports why.',
  }),
  diagramLarge: ({ value }) => ({
    what: `This diagram is too long (${value} characters).`,
    why: 'The time to lay out a diagram grows much faster than its length. At most 50,000 characters are drawn.',
    mend: 'Divide the diagram.',
  }),
  diagramIgnored: ({ value }) => ({
    what: `This part of the diagram has no effect: ${value}`,
    why: 'Links and scripts in diagrams are not published.',
    mend: 'Put the link into the text below the diagram.',
  }),
  diagramDirection: ({ value }) => ({
    what: `This direction within a frame has no effect: ${value}`,
    why: 'A diagram that the build draws has one direction.',
    mend: 'Use the direction of the whole diagram, or remove the line.',
  }),
  diagramDoubtful: ({ value }) => ({
    what: `Graphviz warns of this diagram (DOT): ${value}`,
    why: 'Part of it is not drawn as written.',
    mend: 'Correct what the warning names.',
  }),
  diagramsLockBroken: ({ value }) => ({
    what: `diagrams.lock.json cannot be read (${value}).`,
    why: 'The diagrams that Mermaid drew come from this file.',
    mend: 'Restore its last version from git, or delete it and run npm run diagrams.',
  }),
} satisfies Record<keyof typeof diagramProblemsJa, ProblemWords>;
