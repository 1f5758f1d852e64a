import type { Language } from '../../lib/messages/language';
import { searchWords } from '../../lib/messages/search';

/** The search field with its button; it needs a form around it. */
export function SearchField({ language }: { language: Language }) {
  const words = searchWords[language];
  return (
    <div className="search-field">
      <label className="unseen" htmlFor="q">
        {words.field}
      </label>{' '}
      <input
        id="q"
        name="q"
        type="search"
        placeholder={words.field}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        // Longer than any reasonable query.
        maxLength={200}
      />{' '}
      <button type="submit">{words.submit}</button>
    </div>
  );
}
