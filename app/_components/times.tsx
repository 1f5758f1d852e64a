import { formatInstant, toOffsetIso } from '../../lib/dates';
import { pages } from '../../lib/messages/pages';
import type { Post } from '../../lib/posts/post';
import { site } from '../../lib/site';
import { directionOf } from '../../lib/text-direction';

/** When a post was created and, if different, updated; nothing when it says neither. */
export function Times({ post: { lang, createdAt, updatedAt } }: { post: Post }) {
  const words = pages[site.language];
  const updated = updatedAt && updatedAt.getTime() !== createdAt?.getTime() ? updatedAt : undefined;
  if (!createdAt && !updated) return null;
  return (
    <p className="times" lang={site.language} dir={directionOf(lang) && 'ltr'}>
      {createdAt && <Time word={words.writtenOn} instant={createdAt} />}{' '}
      {updated && <Time word={words.updatedOn} instant={updated} />}
    </p>
  );
}

function Time({ word, instant }: { word: string; instant: Date }) {
  return (
    <span>
      {word}{' '}
      <time dateTime={toOffsetIso(instant, site.timeZone)}>
        {formatInstant(instant, site.language, site.timeZone)}
      </time>
    </span>
  );
}
