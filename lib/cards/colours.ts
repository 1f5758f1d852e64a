/** The colours of a card: the light paper of app/_styles/tokens.css. */
export const COLOURS = {
  paper: '#fbfaf6',
  ink: '#1f1d1a',
  soft: '#5d584e',
  rule: '#dbd5c7',
  dots: '#c4bcaa',
  seal: '#b23a2a',
};

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/**
 * All colours of a card's picture: its own, and steps from the paper to those that letters and the
 * seal have, for their edges.
 */
export function palette(): Rgb[] {
  const { paper, ink, soft, rule, dots, seal } = COLOURS;
  return [
    ...steps(paper, ink, 15),
    ...steps(paper, soft, 8).slice(1),
    ...steps(paper, seal, 8).slice(1),
    rgb(rule),
    rgb(dots),
  ];
}

function steps(from: string, to: string, count: number): Rgb[] {
  const [start, end] = [rgb(from), rgb(to)];
  return Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1);
    const mixed = (channel: 0 | 1 | 2) =>
      Math.round(start[channel] + (end[channel] - start[channel]) * share);
    return [mixed(0), mixed(1), mixed(2)];
  });
}

function rgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
