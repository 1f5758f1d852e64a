import type { Language } from './language';

/** Texts of the search page. In the texts for the browser a number replaces `{count}`. */
interface SearchWords {
  search: string;
  description: string;
  field: string;
  hint: string;
  year: string;
  tag: string;
  everyYear: string;
  everyTag: string;
  series: string;
  everySeries: string;
  language: string;
  everyLanguage: string;
  submit: string;
  results: string;
  withoutScripts: string;
  toArchive: string;
  inBrowser: {
    found: string;
    foundOne: string;
    none: string;
    failed: string;
    /** Shown for a standalone page, where a post has its day. */
    page: string;
  };
  more: string;
  retry: string;
}

export const searchWords: Record<Language, SearchWords> = {
  ja: {
    search: '検索',
    description: '記事の題名と本文から、書かれている言葉を探します。',
    field: '探す言葉',
    hint: '空白で区切ると、すべてを含む記事を探します。"語句" はそのままの並びを探し、-語 はその語を含む記事を除きます。',
    year: '年',
    tag: 'タグ',
    everyYear: 'すべての年',
    everyTag: 'すべてのタグ',
    series: '連載',
    everySeries: 'すべての連載',
    language: '言語',
    everyLanguage: 'すべての言語',
    submit: '検索する',
    results: '検索の結果',
    withoutScripts: '検索にはJavaScriptを使います。使えないときは、一覧から探してください。',
    toArchive: '一覧から探す',
    inBrowser: {
      found: '{count}篇見つかりました。',
      foundOne: '1篇見つかりました。',
      none: '見つかりませんでした。言葉を短くするか、別の言葉で試してみてください。',
      failed: '検索に必要なデータを読み込めませんでした。時間をおいて、もう一度お試しください。',
      page: 'ページ',
    },
    more: '続きを表示する',
    retry: 'もう一度試す',
  },
  en: {
    search: 'Search',
    description: 'Finds what is written in the titles and the text of the posts.',
    field: 'Words to find',
    hint: 'Posts that hold all words are found. "A phrase" is found as it stands; -word leaves out posts that hold it.',
    year: 'Year',
    tag: 'Tag',
    everyYear: 'All years',
    everyTag: 'All tags',
    series: 'Series',
    everySeries: 'All series',
    language: 'Language',
    everyLanguage: 'All languages',
    submit: 'Search',
    results: 'Results',
    withoutScripts: 'Search needs JavaScript. Without it, please look through the archive.',
    toArchive: 'Look through the archive',
    inBrowser: {
      found: '{count} posts found.',
      foundOne: '1 post found.',
      none: 'Nothing found. Try a shorter word, or another one.',
      failed: 'The data for the search could not be loaded. Please try again in a while.',
      page: 'Page',
    },
    more: 'Show more',
    retry: 'Try again',
  },
};
