import { langWithin } from '../../lib/interface-language';
import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';
import { tagPath } from '../../lib/urls';

interface PostMetaProps {
  minutes: number;
  tags: readonly string[];
  language: Language;
}

/** Reading time and tags of a post, as list items. */
export function PostMeta({ minutes, tags, language }: PostMetaProps) {
  return (
    <>
      <li>{pages[language].minutes(minutes)}</li>
      {tags.map((tag) => (
        <li key={tag} lang={langWithin(language)}>
          <a href={tagPath(tag)} rel="tag">
            {tag}
          </a>
        </li>
      ))}
    </>
  );
}
