/** The colours of cards with the palette `ink`. */
export const INK_COLOURS = {
  paper: '#fbfaf6',
  ink: '#1f1d1a',
  soft: '#5d584e',
  rule: '#dbd5c7',
  dots: '#c4bcaa',
  seal: '#b23a2a',
  'on-seal': '#fbfaf6',
};
