import { formatInstant, toOffsetIso } from '../../lib/dates';
import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';
import type { Post } from '../../lib/posts/post';
import { site } from '../../lib/site';
import { directionOf } from '../../lib/text-direction';

/** When a post was created and, if different, updated; nothing when it says neither. */
export function Times({
  post: { lang, createdAt, updatedAt },
  language,
}: {
  post: Post;
  language: Language;
}) {
  const words = pages[language];
  const updated = updatedAt && updatedAt.getTime() !== createdAt?.getTime() ? updatedAt : undefined;
  if (!createdAt && !updated) return null;
  return (
    <p className="times" lang={language} dir={directionOf(lang) && 'ltr'}>
      {createdAt && <Time word={words.writtenOn} instant={createdAt} language={language} />}{' '}
      {updated && <Time word={words.updatedOn} instant={updated} language={language} />}
    </p>
  );
}

function Time({ word, instant, language }: { word: string; instant: Date; language: Language }) {
  return (
    <span>
      {word}{' '}
      <time dateTime={toOffsetIso(instant, site.timeZone)}>
        {formatInstant(instant, language, site.timeZone)}
      </time>
    </span>
  );
}
