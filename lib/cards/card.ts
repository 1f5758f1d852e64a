/** What stands on a card. */
export interface Card {
  /** Title of the post; on the card of the site, the site's. */
  title: string;
  /** Whose card it is: name of the site; on its own card, its address. */
  name: string;
  /** `''` for none. */
  author: string;
  /** The day the post came out, in words. */
  day?: string;
  /** One character. */
  seal: string;
}

/** Size of a card in pixels: what the networks show whole (https://ogp.me, 1.91 : 1). */
export const CARD_SIZE = { width: 1200, height: 630 };
