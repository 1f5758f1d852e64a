import type { Language } from './language';

/** Words of diagrams in pages, and of `npm run diagrams`. */
interface DiagramWords {
  /** The name of a diagram without a title, made of its first labels. */
  named: (labels: string) => string;
  /** @param missing the number of diagrams that only Mermaid can draw and that are not in the lock file yet. */
  drawing: (missing: number) => string;
  drawn: (location: string, kind: string) => string;
  notDrawn: (location: string, reason: string) => string;
  filled: (file: string, drawn: number, failed: number, removed: number) => string;
  noBrowser: string;
  noMermaid: string;
}

export const diagramWords: Record<Language, DiagramWords> = {
  ja: {
    named: (labels) => `図：${labels}`,
    drawing: (missing) => `Mermaidで描く図: ${missing}件`,
    drawn: (location, kind) => `  描きました  ${location}  ${kind}`,
    notDrawn: (location, reason) => `  描けません  ${location}  ${reason}`,
    filled: (file, drawn, failed, removed) =>
      `${file}: 描いた図 ${drawn}件、描けなかった図 ${failed}件、使われなくなって消した図 ${removed}件`,
    noBrowser:
      'Chromiumがありません。ChromeかChromiumを入れるか、CHROMIUM_PATH=/path/to/chromium npm run diagrams のように場所を指定してください。',
    noMermaid: 'Mermaidがありません。npm ci を実行してください（--omit=dev は付けずに）。',
  },
  en: {
    named: (labels) => `Diagram: ${labels}`,
    drawing: (missing) => `${missing} diagrams for Mermaid to draw`,
    drawn: (location, kind) => `  drawn      ${location}  ${kind}`,
    notDrawn: (location, reason) => `  not drawn  ${location}  ${reason}`,
    filled: (file, drawn, failed, removed) =>
      `${file}: ${drawn} drawn, ${failed} not drawn, ${removed} removed because no post uses them any more`,
    noBrowser:
      'There is no Chromium. Install Chrome or Chromium, or name one: CHROMIUM_PATH=/path/to/chromium npm run diagrams',
    noMermaid: 'There is no Mermaid. Run npm ci, without --omit=dev.',
  },
};
