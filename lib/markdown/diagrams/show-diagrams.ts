import type { Element, ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Picture } from '../rendered';
import type { DrawnDiagram } from './resolved-diagram';

/** Inserts the SVG of each diagram that `drawDiagrams` drew into its figure, with a link to the SVG as a file. */
export function showDiagrams() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const { drawnDiagrams, resolvePicture } = file.data;
    if (!(drawnDiagrams instanceof Map) || drawnDiagrams.size === 0) return;
    const drawn: Map<unknown, DrawnDiagram> = drawnDiagrams;
    const figures: { figure: Element; diagram: DrawnDiagram }[] = [];
    visit(tree, 'element', (node) => {
      const diagram = drawn.get(node.position?.start.offset);
      const [name] = Array.isArray(node.properties.className) ? node.properties.className : [];
      if (node.tagName === 'figure' && name === 'diagram' && diagram)
        figures.push({ figure: node, diagram });
    });
    const before: unknown = file.data.pictures;
    const pictures: Picture[] = Array.isArray(before) ? before : [];
    for (const { figure, diagram } of figures) {
      const source = `data:image/svg+xml,${encodeURIComponent(diagram.file)}`;
      const picture =
        typeof resolvePicture === 'function' ? await resolvePicture(source) : undefined;
      const { line = 1, column = 1 } = figure.position?.start ?? {};
      if (picture) pictures.push({ source, line, column, picture });
      figure.children = content(diagram, picture?.kind === 'made' ? picture.full : undefined);
      // The text for search; the order of labels in the SVG is not that of reading.
      figure.data = {
        ...figure.data,
        words: [diagram.caption, diagram.words].filter(Boolean).join(' '),
      };
    }
    file.data.pictures = pictures;
  };
}

function content({ svg, caption }: DrawnDiagram, href: string | undefined): ElementContent[] {
  const parsed = raw({ type: 'root', children: [{ type: 'raw', value: svg }] });
  const shown: Element[] = [];
  visit(parsed, 'element', (node) => {
    if (node.tagName !== 'svg') return CONTINUE;
    shown.push(node);
    return EXIT;
  });
  const link =
    href === undefined
      ? shown
      : [element('a', { href, dataEnlarge: '', draggable: 'false' }, shown)];
  const below = caption ? [element('figcaption', {}, [{ type: 'text', value: caption }])] : [];
  return [element('div', {}, link), ...below];
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
