import { join } from 'node:path';
import { readLibraries } from '../check/libraries';
import { NoMermaidError, startMermaid } from '../diagrams/browser/mermaid-browser';
import {
  DIAGRAMS_LOCK,
  diagramKey,
  printDiagramsLock,
  readDiagramsLock,
} from '../diagrams/diagrams-lock';
import { drawMissing, type MermaidDiagram } from '../diagrams/draw-missing';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { diagramWords } from '../messages/diagrams';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { renderPost } from '../rendering/render-post';
import { site } from '../site';
import { print, printError } from '../terminal';
import { visibleLine } from '../visible';
import { CommandError } from './arguments';
import { runCommand } from './run';

// npm run diagrams: lets Mermaid draw what this blog cannot draw by itself, once, in the Chromium of this machine,
// and keeps it in diagrams.lock.json beside the posts.
const words = diagramWords[site.language];
await runCommand(async () => {
  const diagrams = await mermaidDiagrams();
  const { entries: known } = readDiagramsLock();
  const missing = new Set(
    diagrams.map(({ source }) => diagramKey(source)).filter((key) => !known.has(key)),
  );
  print(words.drawing(missing.size));
  let [drawn, failed] = [0, 0];
  const entries = await drawMissing(diagrams, known, {
    start: startMermaid,
    report: ({ place, kind, failure }) => {
      if (failure === undefined) drawn++;
      else failed++;
      const where = visibleLine(place);
      if (failure === undefined) print(words.drawn(where, visibleLine(kind)));
      else printError(words.notDrawn(where, visibleLine(failure)));
    },
  }).catch((error: unknown) => {
    if (!(error instanceof NoMermaidError)) throw error;
    throw new CommandError(error.lacks === 'browser' ? words.noBrowser : words.noMermaid);
  });
  const path = join(postsFolder(), DIAGRAMS_LOCK);
  const removed = known.size + drawn - entries.size;
  if (drawn + removed > 0) writeFileAtomically(path, printDiagramsLock(entries));
  print(words.filled(displayPath(path), drawn, failed, removed));
  return failed === 0 ? 0 : 1;
});

/** The diagrams of all posts, drafts too, that only Mermaid can draw, in the order of their files. */
async function mermaidDiagrams(): Promise<MermaidDiagram[]> {
  const { whole } = await readLibraries();
  const posts = [...whole.bySlug.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  const found: MermaidDiagram[] = [];
  for (const post of posts) {
    const file = displayPath(join(postsFolder(), post.file));
    for (const { line, source, remarks } of (await renderPost(post, whole)).diagrams ?? []) {
      const isMermaids = remarks.every(({ name }) => name === 'diagramUndrawn');
      if (source !== undefined && isMermaids)
        found.push({ source, place: `${file}:${post.bodyLine + line - 1}` });
    }
  }
  return found;
}
