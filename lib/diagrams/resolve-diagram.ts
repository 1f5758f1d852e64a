import type {
  DiagramRemark,
  DiagramSource,
  ResolveDiagram,
  ResolvedDiagram,
} from '../markdown/diagrams/resolved-diagram';
import { diagramWords } from '../messages/diagrams';
import type { Language } from '../messages/language';
import { site } from '../site';
import { DiagramSyntaxError, UnreadLineError } from './diagram-error';
import { type DiagramEntries, diagramKey, readDiagramsLock } from './diagrams-lock';
import { fileSvg, pageSvg } from './finished-svg';
import { dotDrawer } from './graph/dot';
import { mermaidDrawer } from './mermaid/draw-mermaid';
import { readSource } from './mermaid/statements';
import type { Drawing } from './svg';

/** The maximum length of a source in UTF-16 code units. */
const MAX_SOURCE_LENGTH = 50_000;
/** The maximum number of characters of a title that is made of labels. */
const MAX_TITLE_LENGTH = 40;

/** A drawn diagram with its names and remarks. */
interface Drawn {
  drawing: Drawing;
  title: string;
  description: string;
  /** The title that Mermaid shows above the diagram. */
  heading: string;
  remarks: DiagramRemark[];
  isStored?: boolean;
}

/**
 * Returns the function that draws the diagrams of a post. A diagram that our own code cannot draw comes from
 * `diagrams.lock.json`, for which Mermaid drew it.
 *
 * @param entries the entries of that file; without it, the file is read.
 * @param language of the names that the site gives to diagrams.
 */
export function diagramResolver(
  entries?: DiagramEntries,
  language = site.language,
): ResolveDiagram {
  return async (diagram, within) => {
    const { length } = diagram.source;
    if (length > MAX_SOURCE_LENGTH)
      return fault({ name: 'diagramLarge', line: 1, value: String(length) });
    try {
      const drawn =
        diagram.language === 'mermaid'
          ? await drawMermaid(diagram, within, entries ?? readDiagramsLock().entries)
          : await drawDot(diagram, within);
      return finished(diagram, drawn, language);
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

async function drawDot({ source }: DiagramSource, within: Within): Promise<Drawn> {
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
): Promise<Drawn> {
  const draw = await mermaidDrawer();
  const read = within(() => readSource(source));
  const { accTitle: title, accDescription: description, title: heading } = read;
  try {
    const { ignored, ...drawing } = within(() => draw(read));
    const remarks = ignored.map(
      ({ line, text }): DiagramRemark => ({
        name: text.startsWith('direction') ? 'diagramDirection' : 'diagramIgnored',
        line,
        value: text,
      }),
    );
    return { drawing, title, description, heading, remarks };
  } catch (error) {
    const drawing = entries.get(diagramKey(source));
    if (!(error instanceof UnreadLineError) || !drawing) throw error;
    // The drawing of Mermaid includes the title, so that no caption repeats it.
    return {
      drawing,
      title: title || heading,
      description,
      heading: '',
      remarks: [],
      isStored: true,
    };
  }
}

function finished(
  { caption }: DiagramSource,
  { drawing, heading, remarks, isStored, ...names }: Drawn,
  language: Language,
): ResolvedDiagram {
  const shown = caption || heading;
  const finalNames = {
    title:
      names.title || shown || diagramWords[language].named(firstLabels(drawing.words, language)),
    description: names.description,
  };
  return {
    kind: 'drawn',
    svg: pageSvg(drawing, finalNames),
    file: fileSvg(drawing, finalNames),
    caption: shown,
    words: drawing.words.join(' '),
    remarks,
    isStored,
  };
}

/** Joins labels to a title, cut off at its maximum length. */
function firstLabels(words: readonly string[], language: Language): string {
  const comma = language === 'ja' ? '、' : ', ';
  const whole = words.join(comma);
  const characters = [...whole];
  return characters.length <= MAX_TITLE_LENGTH
    ? whole
    : `${characters.slice(0, MAX_TITLE_LENGTH - 1).join('')}…`;
}

function fault(remark: DiagramRemark): ResolvedDiagram {
  return { kind: 'fault', remarks: [remark] };
}
