import type { ProblemWords } from './problem-words';

/** Texts of problems with the folders `posts` and `public`, with their files, and with too many levels or open brackets. */
export const folderProblemsJa = {
  folderMissing: ({ value }) => ({
    what: `記事のフォルダー ${value} がありません。`,
    why: '記事のないサイトで、いまのサイトを上書きしないように止めました。',
    mend: 'フォルダーを作って .md ファイルを置くか、場所を環境変数で指定してください。例: POSTS_DIR=posts',
  }),
  folderEmpty: ({ value }) => ({
    what: `${value} に記事（.md ファイル）がありません。`,
    why: '記事のないサイトで、いまのサイトを上書きしないように止めました。',
    mend: `記事をひとつ置いてください。例: ${value}/hello.md`,
  }),
  nothingToPublish: ({ value }) => ({
    what: `${value} に公開する記事がありません。`,
    why: 'あるのは下書き（draft: true）、公開日が先の記事、固定ページ（pages/）だけです。',
    mend: '公開する記事から draft の行を消すか、publishedOn と publishAt を今日までにしてください。',
  }),
  unreadable: ({ value }) => ({
    what: `ファイルを読めません（${value}）。`,
    why: '読めない記事を飛ばすと、その記事がサイトから消えてしまいます。',
    mend: 'ファイルが壊れたリンクでないか、読み取りの権限があるかを確かめてください。例: chmod 644 ファイル名',
  }),
  notFile: () => ({
    what: '記事の名前（.md や .markdown）ですが、ファイルではありません。',
    why: 'このように終わる名前は、記事のファイルだけに使えます。',
    mend: '名前を変えるか、記事のフォルダーの外へ移してください。',
  }),
  endingUnread: ({ value, other }) => ({
    what: '記事のように見えますが、このファイルは読んでいません。',
    why: '記事として読むのは、名前が .md か .markdown で終わるファイルだけです。',
    mend: /\.mdx$/i.test(value)
      ? `名前を変えてください。MDX の import と部品は働かないので、Markdown に書き替えてください。例: mv '${value}' '${other}'`
      : `Markdown で書き、名前を変えてください。例: mv '${value}' '${other}'`,
  }),
  linkLeaves: () => ({
    what: 'シンボリックリンクの先が、記事のフォルダーの外か、フォルダーか、隠しファイルです。',
    why: '公開するつもりのないファイルまで読まないように、たどらないことにしています。',
    mend: 'リンクをやめて、ファイルそのものを記事のフォルダーに置いてください。',
  }),
  publicLink: () => ({
    what: 'シンボリックリンクの先が、public の外か、隠しファイルか、ありません。',
    why: 'public の中身はすべて公開されるので、リンクの先のファイルまで公開されてしまいます。',
    mend: 'リンクを消すか、公開してよいファイルそのものを public に置いてください。例: rm public/ファイル名',
  }),
  publicTaken: ({ value }) => ({
    what: `このファイルは、ページ ${value} と同じ場所に公開されます。`,
    why: 'どちらか一方しか読めません。',
    mend: 'ファイルの名前を変えるか、記事の slug を変えてください。',
  }),
  notRegular: () => ({
    what: 'ふつうのファイルではありません（フォルダー、パイプ、デバイスなど）。',
    why: '読み終わらないことがあるので、開かないことにしています。',
    mend: '消すか、ふつうのファイルに置き換えてください。',
  }),
  tooLarge: ({ value }) => ({
    what: `ファイルが大きすぎます（${value} MB）。`,
    why: '1つの記事は 2 MB までです。画像などが文字列として埋め込まれていませんか。',
    mend: '画像は別のファイルにして、本文からは ![説明](/images/photo.jpg) のように参照してください。',
  }),
  nameNotUtf8: () => ({
    what: '名前に、UTF-8 として読めない文字があります。',
    why: '古い Windows で圧縮した ZIP などでは、名前が Shift_JIS になり、開けません。',
    mend: '名前を UTF-8 に変えてください。例: convmv -f cp932 -t utf8 -r --notest フォルダー名',
  }),
  notUtf8: () => ({
    what: 'この行に、UTF-8 として読めない文字があります。',
    why: 'Shift_JIS や EUC-JP、UTF-16 で保存されたファイルは文字化けします。',
    mend: 'エディターで文字コードを UTF-8 にして保存し直してください。例: nkf -w --overwrite ファイル名',
  }),
  lineBreaks: () => ({
    what: '改行が CR だけになっています。',
    why: '行の区切りが分からず、フロントマターを読めません。',
    mend: 'エディターで改行コードを LF にして保存し直してください。',
  }),
  nestedContainers: () => ({
    what: '引用やリストの入れ子が深すぎます。',
    why: '60段までです。それより深いと、ページを作る処理や、ページの表示が進まなくなります。',
    mend: '行の先頭の > や - を減らしてください。文字として見せるなら ``` で囲んでください。',
  }),
  nestedElements: () => ({
    what: 'HTML の要素の入れ子が深すぎます。',
    why: '1,000段までです。それより深いと、ページを作る処理が失敗します。',
    mend: '閉じ忘れたタグを閉じてください。例: <div>…</div>',
  }),
  nestedBrackets: () => ({
    what: '閉じていない [ が多すぎます。',
    why: '1,000個までです。それより多いと、リンクを探す処理が進まなくなります。',
    mend: '[ を減らしてください。文字として見せるなら ``` で囲んでください。',
  }),
} satisfies Record<string, ProblemWords>;

export const folderProblemsEn = {
  folderMissing: ({ value }) => ({
    what: `There is no folder of posts at ${value}.`,
    why: 'The build stopped so that an empty site does not replace the one you have.',
    mend: 'Make the folder and put .md files in it, or name another one. Example: POSTS_DIR=posts',
  }),
  folderEmpty: ({ value }) => ({
    what: `There is no post (.md file) in ${value}.`,
    why: 'The build stopped so that an empty site does not replace the one you have.',
    mend: `Put a post there. Example: ${value}/hello.md`,
  }),
  nothingToPublish: ({ value }) => ({
    what: `There is no post to publish in ${value}.`,
    why: 'It holds only drafts (draft: true), posts of a later day, or standalone pages (pages/).',
    mend: 'Remove the draft line from a post you want to publish, or let its publishedOn and publishAt be past.',
  }),
  unreadable: ({ value }) => ({
    what: `The file cannot be read (${value}).`,
    why: 'A post that is skipped would vanish from the site.',
    mend: 'Check that it is not a broken link and that you may read it. Example: chmod 644 FILE',
  }),
  notFile: () => ({
    what: 'The name is that of a post (.md or .markdown), but this is not a file.',
    why: 'Names with such an ending are for the files of posts.',
    mend: 'Rename it, or move it out of the folder of posts.',
  }),
  endingUnread: ({ value, other }) => ({
    what: 'This looks like a post, but it is not read.',
    why: 'Only files whose names end in .md or .markdown are read as posts.',
    mend: /\.mdx$/i.test(value)
      ? `Rename it, and write its imports and components in Markdown, as they do nothing here. Example: mv '${value}' '${other}'`
      : `Write it in Markdown and rename it. Example: mv '${value}' '${other}'`,
  }),
  linkLeaves: () => ({
    what: 'This symbolic link leads out of the folder of posts, to a folder or to a hidden file.',
    why: 'Links are not followed that far, so that no file is published by accident.',
    mend: 'Put the file itself into the folder of posts.',
  }),
  publicLink: () => ({
    what: 'This symbolic link leads out of public, to a hidden file or to nothing.',
    why: 'Everything in public is published, and so would be the file it leads to.',
    mend: 'Remove the link, or put the file itself into public. Example: rm public/NAME',
  }),
  publicTaken: ({ value }) => ({
    what: `This file is published in the place of the page ${value}.`,
    why: 'Only one of the two can be read.',
    mend: 'Rename the file, or give the post another slug.',
  }),
  notRegular: () => ({
    what: 'This is not a regular file but a folder, a pipe, a device or the like.',
    why: 'It is not opened, since reading it may never end.',
    mend: 'Remove it, or put a regular file in its place.',
  }),
  tooLarge: ({ value }) => ({
    what: `The file is too large (${value} MB).`,
    why: 'A post may have 2 MB. Is there a picture embedded as text?',
    mend: 'Keep pictures in files of their own. Example: ![Description](/images/photo.jpg)',
  }),
  nameNotUtf8: () => ({
    what: 'The name has characters that are not UTF-8.',
    why: 'It cannot be opened. ZIP files packed on an old Windows have such names.',
    mend: 'Rename it. Example: convmv -f cp932 -t utf8 -r --notest FOLDER',
  }),
  notUtf8: () => ({
    what: 'This line has characters that are not UTF-8.',
    why: 'Text saved in another encoding, such as Shift_JIS or UTF-16, turns into garbage.',
    mend: 'Save the file as UTF-8. Example: iconv -f SHIFT_JIS -t UTF-8 OLD > NEW',
  }),
  lineBreaks: () => ({
    what: 'The lines end in CR alone.',
    why: 'The lines cannot be told apart, so the front matter cannot be read.',
    mend: 'Save the file with LF line endings.',
  }),
  nestedContainers: () => ({
    what: 'Quotes or lists are nested too deeply here.',
    why: 'The limit is 60 levels; beyond it, making the page or showing it would take unreasonably long.',
    mend: 'Take away some > or - at the start of the line, or put ``` around it to show them.',
  }),
  nestedElements: () => ({
    what: 'HTML elements are nested too deeply here.',
    why: 'The limit is 1,000 levels; making the page would fail beyond it.',
    mend: 'Close the elements that are left open. Example: <div>…</div>',
  }),
  nestedBrackets: () => ({
    what: 'Too many [ are left open here.',
    why: 'The limit is 1,000; beyond it, looking for links would not end in any reasonable time.',
    mend: 'Take some [ away, or put ``` around them to show them.',
  }),
} satisfies Record<keyof typeof folderProblemsJa, ProblemWords>;
