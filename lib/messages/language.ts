/** The languages of the interface. */
export type Language = 'ja' | 'en';
