import type { Language } from './language';

/** Texts of `npm run upgrade`. */
interface UpgradeWords {
  gitFailed: (message: string) => string;
  noRepository: string;
  notTop: string;
  noSource: string;
  unclean: (files: string) => string;
  baseUnknown: (version: string, source: string, known: string) => string;
  releaseUnknown: (version: string, known: string) => string;
  older: (version: string, current: string) => string;
  current: (version: string) => string;
  versions: (from: string, to: string) => string;
  changed: (files: string) => string;
  deleted: (files: string) => string;
  conflicts: (files: string) => string;
  possible: string;
  trying: string;
  failed: (command: string) => string;
  subject: (version: string) => string;
  done: (version: string) => string;
  installFailed: (command: string) => string;
  nothingToUndo: (version: string) => string;
  undoConflicts: (files: string) => string;
  undone: (version: string) => string;
}

export const upgrade: Record<Language, UpgradeWords> = {
  ja: {
    gitFailed: (message) =>
      `gitが失敗しました。ブログは元のままです。\n  ${message}\n  → 直してから、もう一度実行してください。`,
    noRepository:
      'ここはgitのリポジトリではないか、まだコミットがありません。\n  新しい版は、コミットとして取り込みます。\n  → 先に実行してください: git init && git add -A && git commit -m "はじめる"',
    notTop:
      'ここはリポジトリのいちばん上のフォルダーではありません。\n  新しい版は、リポジトリ全体がブログのときだけ取り込めます。\n  → ブログだけのリポジトリを作り、そこで実行してください。',
    noSource:
      '新しい版をどこから取るのか分かりません（package.json に repository がありません）。\n  → 場所を渡してください。例: npm run upgrade -- --from https://github.com/名前/リポジトリ.git',
    unclean: (files) =>
      `コミットしていない変更があります。\n${files}\n  取り込みに失敗しても失われないように、先に片づけます。\n  → コミットするか、git stash -u でしまってください。`,
    baseUnknown: (version, source, known) =>
      `いまの版 ${version} が ${source} にありません。\n  違いが分からないので、取り込めません。あるのは ${known || 'なし'} です。\n  → --from で本体のリポジトリを渡すか、package.json の version を元の版に戻してください。`,
    releaseUnknown: (version, known) =>
      `${version} という版はありません。\n  → あるのは ${known} です。`,
    older: (version, current) =>
      `${version} は、いまの ${current} より前の版です。\n  → 前の版に戻すには: npm run upgrade -- --undo`,
    current: (version) => `${version} が最新です。することはありません。`,
    versions: (from, to) => `${from} から ${to} へ\n`,
    changed: (files) => `あなたが変えた本体のファイル（変更は残ります）\n${files}\n`,
    deleted: (files) => `あなたが消した本体のファイル（消したままにします）\n${files}\n`,
    conflicts: (files) =>
      `あなたの変更と新しい版の変更が、同じところでぶつかりました。ブログは元のままです。\n${files}\n  → docs/manual/upgrade.ja.md の「ぶつかったとき」を見てください。`,
    possible: '取り込めます。何も変えていません。',
    trying: '一時フォルダーで、インストール、確認、ビルドを試します。\n',
    failed: (command) =>
      `${command} が失敗しました。ブログは元のままです。\n  → 上に出た誤りを直し、もう一度実行してください。`,
    subject: (version) => `${version}に上げる`,
    done: (version) => `${version} になりました。元に戻すには: npm run upgrade -- --undo`,
    installFailed: (command) =>
      `コミットはできましたが、${command} が失敗しました。\n  → もう一度実行してください: ${command}`,
    nothingToUndo: (version) =>
      `いまの版 ${version} は npm run upgrade で取り込んだものではないので、戻せません。\n  → git log で前の版のコミットを探し、git revert で戻してください。`,
    undoConflicts: (files) =>
      `取り込んだあとに次のファイルが変わったので、戻せません。ブログは元のままです。\n${files}\n  → この変更を先に git revert で戻してください。`,
    undone: (version) => `${version} に戻りました。記事とほかのコミットはそのままです。`,
  },
  en: {
    gitFailed: (message) =>
      `git failed. The blog is as it was.\n  ${message}\n  → Mend this, then try again.`,
    noRepository:
      'This is no git repository, or it has no commit yet.\n  A new version is taken as a commit.\n  → First run: git init && git add -A && git commit -m "Start"',
    notTop:
      'This is not the top folder of its repository.\n  A new version can only be taken where the whole repository is the blog.\n  → Make a repository of the blog alone, and run this there.',
    noSource:
      'Where new versions come from is not known (package.json has no repository).\n  → Say it. Example: npm run upgrade -- --from https://github.com/name/repository.git',
    unclean: (files) =>
      `There are changes that are not committed.\n${files}\n  They have to be safe before something else changes the files.\n  → Commit them, or put them away with git stash -u.`,
    baseUnknown: (version, source, known) =>
      `The version of this blog, ${version}, is not in ${source}.\n  So what is new cannot be told. It has: ${known || 'none'}.\n  → Give the repository of the engine with --from, or put the former version back into package.json.`,
    releaseUnknown: (version, known) => `There is no version ${version}.\n  → There is: ${known}`,
    older: (version, current) =>
      `${version} is older than ${current}, which the blog has.\n  → To go back: npm run upgrade -- --undo`,
    current: (version) => `${version} is the newest version. There is nothing to do.`,
    versions: (from, to) => `From ${from} to ${to}\n`,
    changed: (files) => `Files of the engine that you changed (your changes stay)\n${files}\n`,
    deleted: (files) => `Files of the engine that you deleted (they stay deleted)\n${files}\n`,
    conflicts: (files) =>
      `You and the new version changed the same lines. The blog is as it was.\n${files}\n  → See “Conflicts” in docs/manual/upgrade.md.`,
    possible: 'It can be taken. Nothing was changed.',
    trying: 'Trying it in a temporary folder: install, check, build.\n',
    failed: (command) =>
      `${command} failed. The blog is as it was.\n  → Mend the errors above, then try again.`,
    subject: (version) => `Upgrade to ${version}`,
    done: (version) => `The blog has ${version} now. To go back: npm run upgrade -- --undo`,
    installFailed: (command) =>
      `The commit is made, but ${command} failed.\n  → Run it again: ${command}`,
    nothingToUndo: (version) =>
      `The version of this blog, ${version}, did not come by npm run upgrade, so it cannot be undone.\n  → Find the commit of the change with git log, and undo it with git revert.`,
    undoConflicts: (files) =>
      `These files have changed since, so the upgrade cannot be undone. The blog is as it was.\n${files}\n  → First undo those changes with git revert.`,
    undone: (version) => `The blog has ${version} again. Posts and other commits are as they were.`,
  },
};
