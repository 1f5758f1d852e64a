import type { VFile } from 'vfile';
import type { Language } from '../messages/language';
import { site } from '../site';

declare module 'vfile' {
  interface DataMap {
    /** The language of the words that the pipeline adds. */
    language: Language;
  }
}

/** The language of the words that the pipeline adds to a post; by default, that of the site. */
export function languageOf({ data }: VFile): Language {
  return data.language ?? site.language;
}
