import { counted } from './counted';
import type { Language } from './language';

/** Texts of `npm run init`. */
interface InitWords {
  ask: Record<'title' | 'author' | 'url' | 'timeZone' | 'host', string>;
  defaults: { title: string; timeZone: string };
  argumentUnknown: (value: string, usage: string) => string;
  languageUnknown: (value: string) => string;
  hostUnknown: (value: string, hosts: string) => string;
  unanswered: (flags: string) => string;
  notWritten: (flags: string) => string;
  written: (files: string) => string;
  removed: (count: number) => string;
  changedSamples: (files: string) => string;
  existing: (files: string) => string;
  repositoryMade: string;
  next: string;
  look: string;
  urlLater: string;
  commit: string;
  basePath: (path: string) => string;
  host: Record<
    'vercel' | 'cloudflare' | 'github-pages' | 'netlify' | 'node' | 'container',
    readonly string[]
  >;
  manual: string;
}

/** The first question, before the language is known. */
export const askLanguage = '言葉 / Language (ja, en)';

export const init: Record<Language, InitWords> = {
  ja: {
    ask: {
      title: 'ブログの名前',
      author: '書く人の名前（なければ空）',
      url: '公開するURL',
      timeZone: '時間帯',
      host: '公開する場所',
    },
    defaults: { title: 'わたしのブログ', timeZone: 'Asia/Tokyo' },
    argumentUnknown: (value, usage) =>
      `「${value}」は何のことか分かりません。\n  → 使い方: ${usage}`,
    languageUnknown: (value) =>
      `--language の「${value}」は使えません。\n  → ja か en と書いてください。`,
    hostUnknown: (value, hosts) =>
      `公開する場所「${value}」は知りません。\n  → どれかを書いてください: ${hosts}`,
    unanswered: (flags) =>
      `答えが足りません（端末ではないので、尋ねられません）。\n  → 足してください: ${flags}。または --yes で、おまかせにします。`,
    notWritten: (flags) =>
      `site.config.ts はもうあなたのものなので、書き換えません（${flags} は使われませんでした）。`,
    written: (files) => `書いたファイル\n${files}`,
    removed: (count) => `見本の記事など${count}個のファイルを消しました。`,
    changedSamples: (files) => `見本と中身が違うので、残したファイル\n${files}`,
    existing: (files) => `もうあるので、そのままにしたファイル\n${files}`,
    repositoryMade: 'gitのリポジトリを作りました。',
    next: '\n次にすること',
    look: 'npm run dev で、手元で見る。',
    urlLater: '公開するまでに、site.config.ts の url を自分のURLにする。',
    commit: 'git add -A && git commit -m "ブログをはじめる" で記録する。',
    basePath: (path) =>
      `ビルドと公開のときの環境変数に BASE_PATH=${path} を入れる（サイトを置くパス）。`,
    host: {
      vercel: [
        'リポジトリをGitHubなどに送り、https://vercel.com/new で読み込む。ほかの設定は要りません。',
      ],
      cloudflare: [
        'リポジトリをGitHubなどに送り、Cloudflareの「Workers & Pages」からPagesのプロジェクトを作る。',
        'ビルドの設定: フレームワークは「None」、コマンドは npm run export、出力は out、環境変数は NODE_VERSION=24。',
      ],
      'github-pages': [
        'リポジトリをGitHubに送り、その「Settings → Pages」で「Source」を「GitHub Actions」にする。',
        'あとは、送るたびに .github/workflows/pages.yml が公開します。URLとパスはGitHubから受け取ります。',
      ],
      netlify: [
        'リポジトリをGitHubなどに送り、https://app.netlify.com/start で読み込む。設定は netlify.toml にあります。',
      ],
      node: [
        'サーバーの /srv/blog にリポジトリを置き、npm ci && npm run build を実行する。',
        'sudo cp deploy/blog.service /etc/systemd/system/ && sudo systemctl enable --now blog で動かす。HTTPSは、手前のサーバーに任せます。',
      ],
      container: [
        'SITE_URL に公開するURLを入れ、docker compose up --build --detach で動かす。HTTPSは、手前のサーバーに任せます。',
      ],
    },
    manual: '使い方は docs/manual/start.ja.md と、npm run dev の /preview/manual にあります。',
  },
  en: {
    ask: {
      title: 'Title of the blog',
      author: 'Who writes (may be empty)',
      url: 'Public URL',
      timeZone: 'Time zone',
      host: 'Host',
    },
    defaults: { title: 'My blog', timeZone: 'UTC' },
    argumentUnknown: (value, usage) => `"${value}" is no option.\n  → Usage: ${usage}`,
    languageUnknown: (value) => `--language cannot be "${value}".\n  → Write ja or en.`,
    hostUnknown: (value, hosts) => `"${value}" is no host known here.\n  → Write one of: ${hosts}`,
    unanswered: (flags) =>
      `Some answers are missing (this is no terminal, so nobody can be asked).\n  → Add ${flags}, or --yes for the defaults.`,
    notWritten: (flags) =>
      `site.config.ts is yours already and is not rewritten (${flags} had no effect).`,
    written: (files) => `Written\n${files}`,
    removed: (count) => `Removed: ${counted(count, 'file')} of the sample blog.`,
    changedSamples: (files) => `Unlike the sample files of these names, so left alone\n${files}`,
    existing: (files) => `There already, so left alone\n${files}`,
    repositoryMade: 'Made a git repository.',
    next: '\nNext',
    look: 'Look at it: npm run dev',
    urlLater: 'Before you publish, write your URL as url in site.config.ts.',
    commit: 'Commit it: git add -A && git commit -m "Start the blog"',
    basePath: (path) =>
      `Set BASE_PATH=${path}, the path of the site, in the environment of the build and the server.`,
    host: {
      vercel: [
        'Push the repository to GitHub or the like, and import it at https://vercel.com/new. Nothing else is needed.',
      ],
      cloudflare: [
        'Push the repository to GitHub or the like, and make a project of Pages under “Workers & Pages” at Cloudflare.',
        'Its build: framework “None”, command npm run export, output out, environment NODE_VERSION=24.',
      ],
      'github-pages': [
        'Push the repository to GitHub, and choose “GitHub Actions” as the source under Settings → Pages.',
        'From then on .github/workflows/pages.yml publishes each push. URL and path come from GitHub.',
      ],
      netlify: [
        'Push the repository to GitHub or the like, and import it at https://app.netlify.com/start. Its settings are in netlify.toml.',
      ],
      node: [
        'On the server, put the repository into /srv/blog and run npm ci && npm run build.',
        'Start it: sudo cp deploy/blog.service /etc/systemd/system/ && sudo systemctl enable --now blog. HTTPS is up to the server in front.',
      ],
      container: [
        'Put the public URL into SITE_URL and run docker compose up --build --detach. HTTPS is up to the server in front.',
      ],
    },
    manual: 'The manual is docs/manual/start.md, and /preview/manual in npm run dev.',
  },
};
