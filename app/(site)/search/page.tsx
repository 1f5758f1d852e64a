import { assetPath } from '../../../lib/build-output/assets';
import { ownName } from '../../../lib/language-name';
import { searchWords } from '../../../lib/messages/search';
import { allPosts } from '../../../lib/posts/all-posts';
import { yearsOf } from '../../../lib/posts/views/archive';
import { seriesOf } from '../../../lib/posts/views/series';
import { tagsOf } from '../../../lib/posts/views/tags';
import { languageOf, listedLanguages } from '../../../lib/posts/views/translations';
import { searchIndexPath } from '../../../lib/search/index-folder';
import { site } from '../../../lib/site';
import { archivePath, searchPath } from '../../../lib/urls';
import { FilterSelect } from '../../_components/filter-select';
import { Head } from '../../_components/head';
import { SearchField } from '../../_components/search-field';

const words = searchWords[site.language];

export default async function Page() {
  const { posts } = await allPosts();
  const years = yearsOf(posts).map(({ year }) => year);
  const tags = tagsOf(posts).map(({ tag }) => tag);
  const series = seriesOf(posts).map(({ name }) => name);
  const isTranslated = listedLanguages(posts).length > 0;
  return (
    <>
      <Head title={words.search} description={words.description} path={searchPath()} />
      <header className="head">
        <h1>{words.search}</h1>
      </header>
      <search>
        <form
          className="search"
          action={searchPath()}
          data-search={await searchIndexPath()}
          data-words={JSON.stringify(words.inBrowser)}
        >
          <SearchField />{' '}
          <FilterSelect name="year" label={words.year} every={words.everyYear} values={years} />{' '}
          <FilterSelect name="tag" label={words.tag} every={words.everyTag} values={tags} />
          {series.length > 1 && (
            <>
              {' '}
              <FilterSelect
                name="series"
                label={words.series}
                every={words.everySeries}
                values={series}
              />
            </>
          )}
          {isTranslated && (
            <>
              {' '}
              <FilterSelect
                name="language"
                label={words.language}
                every={words.everyLanguage}
                values={[...new Set(posts.map(languageOf))].sort()}
                nameOf={ownName}
              />
            </>
          )}
          <p className="hint">{words.hint}</p>
        </form>
      </search>
      <noscript>
        <p>
          {words.withoutScripts} <a href={archivePath()}>{words.toArchive}</a>
        </p>
      </noscript>
      <section className="found" aria-label={words.results}>
        <p role="status" />
        <button type="button" data-search-retry hidden>
          {words.retry}
        </button>
        <p className="ways" hidden>
          <a href={archivePath()}>{words.toArchive}</a>
        </p>
        <ol className="contents" />
        <button type="button" data-search-more hidden>
          {words.more}
        </button>
      </section>
      <script type="module" src={assetPath('search.js')} />
    </>
  );
}
