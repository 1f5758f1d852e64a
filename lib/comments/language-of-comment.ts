import { builtLibrary } from '../build-output/built-library';
import { interfaceLanguage } from '../interface-language';
import type { Language } from '../messages/language';
import type { Comment } from './comment';
import { postOfComment } from './commented-post';

/** The language of the pages and mails about a comment, for everybody but the owner: that of its post. */
export async function languageOfComment(comment: Pick<Comment, 'slug'> | null): Promise<Language> {
  return interfaceLanguage(postOfComment(comment?.slug ?? '', await builtLibrary())?.lang);
}
