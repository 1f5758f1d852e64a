import type {
  DiagramRemark,
  DiagramSource,
  ResolveDiagram,
  ResolvedDiagram,
} from '../markdown/diagrams/resolved-diagram';
import { diagramWords } from '../messages/diagrams';
import { site } from '../site';
import { DiagramSyntaxError, UnreadLineError } from './diagram-error';
import { type DiagramEntries, diagramKey, readDiagramsLock } from './diagrams-lock';
import { fileSvg, pageSvg } from './finished-svg';
import { dotDrawer } from './graph/dot';
import { mermaidDrawer } from './mermaid/draw-mermaid';
import { readSource } from './mermaid/statements';
import type { Drawing } from './svg';

/** In UTF-16 code units. */
const LONGEST = 50_000;
/** A title made of labels has so many characters at most. */
const TITLE_LENGTH = 40;

/** A drawing with what its source says of it. */
interface Found {
  drawing: Drawing;
  title: string;
  description: string;
  /** What Mermaid shows above the diagram. */
  heading: string;
  remarks: DiagramRemark[];
  isKept?: boolean;
}

/**
 * Makes the function that draws the diagrams of a post: by itself where it can, else as Mermaid drew them for
 * `diagrams.lock.json`.
 *
 * @param entries what that file holds.
 */
export function diagramResolver(entries?: DiagramEntries): ResolveDiagram {
  return async (diagram, within) => {
    const { length } = diagram.source;
    if (length > LONGEST) return fault({ name: 'diagramLarge', line: 1, value: String(length) });
    try {
      const found =
        diagram.language === 'mermaid'
          ? await drawMermaid(diagram, within, entries ?? readDiagramsLock().entries)
          : await drawDot(diagram, within);
      return finished(diagram, found);
    } catch (error) {
      if (error instanceof DiagramSyntaxError)
        return fault({ name: 'diagramSyntax', line: error.line, value: error.message });
      if (error instanceof UnreadLineError)
        return fault({ name: 'diagramUndrawn', line: error.line, value: error.text });
      throw error;
    }
  };
}

type Within = Parameters<ResolveDiagram>[1];

async function drawDot({ source }: DiagramSource, within: Within): Promise<Found> {
  const draw = await dotDrawer();
  const { warnings, ...drawing } = within(() => draw(source));
  const remarks = warnings.map(
    (value): DiagramRemark => ({
      name: value.startsWith('URL=') ? 'diagramIgnored' : 'diagramDoubtful',
      line: 1,
      value,
    }),
  );
  return { drawing, title: '', description: '', heading: '', remarks };
}

async function drawMermaid(
  { source }: DiagramSource,
  within: Within,
  entries: DiagramEntries,
): Promise<Found> {
  const draw = await mermaidDrawer();
  const read = within(() => readSource(source));
  const { accTitle: title, accDescription: description, title: heading } = read;
  try {
    const { ignored, ...drawing } = within(() => draw(read));
    const remarks = ignored.map(
      ({ line, text }): DiagramRemark => ({ name: 'diagramIgnored', line, value: text }),
    );
    return { drawing, title, description, heading, remarks };
  } catch (error) {
    const drawing = entries.get(diagramKey(source));
    if (!(error instanceof UnreadLineError) || !drawing) throw error;
    // A title is drawn already.
    return {
      drawing,
      title: title || heading,
      description,
      heading: '',
      remarks: [],
      isKept: true,
    };
  }
}

function finished(
  { caption }: DiagramSource,
  { drawing, heading, remarks, isKept, ...found }: Found,
): ResolvedDiagram {
  const shown = caption || heading;
  const names = {
    title: found.title || shown || diagramWords[site.language].named(firstLabels(drawing.words)),
    description: found.description,
  };
  return {
    kind: 'drawn',
    svg: pageSvg(drawing, names),
    file: fileSvg(drawing, names),
    caption: shown,
    words: drawing.words.join(' '),
    remarks,
    isKept,
  };
}

/** The first labels, up to a length. */
function firstLabels(words: readonly string[]): string {
  const comma = site.language === 'ja' ? '、' : ', ';
  const whole = words.join(comma);
  const characters = [...whole];
  return characters.length <= TITLE_LENGTH
    ? whole
    : `${characters.slice(0, TITLE_LENGTH - 1).join('')}…`;
}

function fault(remark: DiagramRemark): ResolvedDiagram {
  return { kind: 'fault', remarks: [remark] };
}
