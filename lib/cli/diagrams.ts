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
import { sourcesOf } from '../posts/sources';
import { renderPost } from '../rendering/render-post';
import { site } from '../site';
import { print, printError } from '../terminal';
import { visibleLine } from '../visible';
import { CommandError } from './arguments';
import { runCommand } from './run';

// npm run diagrams: lets Mermaid draw, in an installed Chromium, the diagrams that the build cannot draw, and stores
// them in diagrams.lock.json in the folder of posts.
const words = diagramWords[site.language];
await runCommand(async () => {
  const diagrams = await mermaidDiagrams();
  const { entries: stored } = readDiagramsLock();
  const missing = new Set(
    diagrams.map(({ source }) => diagramKey(source)).filter((key) => !stored.has(key)),
  );
  print(words.drawing(missing.size));
  let [drawn, failed] = [0, 0];
  const entries = await drawMissing(diagrams, stored, {
    start: startMermaid,
    report: ({ location, kind, failure }) => {
      if (failure === undefined) drawn++;
      else failed++;
      const where = visibleLine(location);
      if (failure === undefined) print(words.drawn(where, visibleLine(kind)));
      else printError(words.notDrawn(where, visibleLine(failure)));
    },
  }).catch((error: unknown) => {
    if (!(error instanceof NoMermaidError)) throw error;
    throw new CommandError(error.missing === 'browser' ? words.noBrowser : words.noMermaid);
  });
  const path = join(postsFolder(), DIAGRAMS_LOCK);
  const removed = stored.size + drawn - entries.size;
  if (drawn + removed > 0) writeFileAtomically(path, printDiagramsLock(entries));
  print(words.filled(displayPath(path), drawn, failed, removed));
  return failed === 0 ? 0 : 1;
});

/** Returns the diagrams of all posts, drafts included, that only Mermaid can draw, sorted by file name. */
async function mermaidDiagrams(): Promise<MermaidDiagram[]> {
  const { whole } = await readLibraries();
  const diagrams: MermaidDiagram[] = [];
  for (const post of sourcesOf(whole)) {
    const file = displayPath(join(postsFolder(), post.file));
    for (const { line, source, remarks } of (await renderPost(post, whole)).diagrams ?? []) {
      const isForMermaid = remarks.every(({ name }) => name === 'diagramUndrawn');
      if (source !== undefined && isForMermaid)
        diagrams.push({ source, location: `${file}:${post.bodyLine + line - 1}` });
    }
  }
  return diagrams;
}
