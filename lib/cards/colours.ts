/** The colours of a card: the light theme of app/_styles/tokens.css. */
export const COLOURS = {
  paper: '#fbfaf6',
  ink: '#1f1d1a',
  soft: '#5d584e',
  rule: '#dbd5c7',
  dots: '#c4bcaa',
  seal: '#b23a2a',
};
