import { searchWords } from '../../lib/messages/search';
import { site } from '../../lib/site';

const words = searchWords[site.language];

/** The search field with its button; it needs a form around it. */
export function SearchField() {
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
