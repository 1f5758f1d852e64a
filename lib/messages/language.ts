/** A language the interface speaks. */
export type Language = 'ja' | 'en';
