/** Names of the palettes. `ink` is app/_styles/tokens.css itself, each other one is app/_styles/palette-<name>.css. */
export const PALETTES = ['ink', 'indigo', 'moss', 'plum', 'persimmon', 'charcoal'] as const;
export type Palette = (typeof PALETTES)[number];
