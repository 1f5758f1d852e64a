import type { Colours } from '../look/site-colours';

/** The texts on a card. */
export interface Card {
  /** Title of the post; on the card of the site, the name of the site. */
  title: string;
  /** Name of the site; on the card of the site, its host and base path. */
  name: string;
  /** `''` for none. */
  author: string;
  /** The date of publication, as words; standalone pages have none. */
  day?: string;
  /** The character of the seal. */
  seal: string;
  colours: Pick<Colours, 'paper' | 'ink' | 'soft' | 'rule' | 'dots' | 'seal' | 'on-seal'>;
}

/** The size of a card in pixels; social networks show this ratio (1.91 : 1) uncropped. */
export const CARD_SIZE = { width: 1200, height: 630 };
