/** The styles of `classDef`, `style` and `linkStyle` as attributes of Graphviz. */
export type Look = Record<string, string>;

/** Reads `fill:#f9f,stroke:#333,stroke-width:4px`: properties other than colours, line widths and dashes are ignored. */
export function readLook(written: string): Look {
  const look: Look = {};
  const styles: string[] = [];
  for (const declaration of written.replace(/;\s*$/, '').split(/[,;]/)) {
    const [, property = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(declaration) ?? [];
    const colour = colourOf(value);
    if (property === 'fill' && colour) {
      styles.push('filled');
      look.fillcolor = colour;
    }
    if (property === 'stroke' && colour) look.color = colour;
    if (property === 'color' && colour) look.fontcolor = colour;
    if (property === 'stroke-dasharray') styles.push('dashed');
    if (property === 'stroke-width' && Number.parseFloat(value) >= 2) styles.push('bold');
  }
  if (styles.length > 0) look.style = styles.join(',');
  return look;
}

/** Merges looks: later attributes win, `style` is joined. */
export function mergeLooks(...looks: readonly (Look | undefined)[]): Look {
  const merged: Look = {};
  for (const look of looks) {
    const style = [merged.style, look?.style].filter(Boolean).join(',');
    Object.assign(merged, look);
    if (style !== '') merged.style = style;
  }
  return merged;
}

/** Converts a CSS colour for Graphviz; `undefined` if Graphviz does not know it. */
function colourOf(value: string): string | undefined {
  const [, short] = /^#([\da-f]{3})$/i.exec(value) ?? [];
  if (short !== undefined) return `#${short.replace(/./g, '$&$&')}`;
  return /^(?:#[\da-f]{6}|[a-z]+)$/i.test(value) && value !== 'none' ? value : undefined;
}
