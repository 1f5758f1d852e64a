import { OWN_MEND_EN, OWN_MEND_JA, ownEn, ownJa } from './own-origin-words';
import type { ProblemWords } from './problem-words';

/** Texts of problems with images, attachments, video and audio. */
export const fileProblemsJa = {
  picturePublic: ({ value, other }) => ({
    what: `画像「${value}」が public にありません。`,
    why: `${ownJa(other)}画像の代わりに、壊れた絵の印が出ます。`,
    mend: /^\/public\//.test(value)
      ? `public の中身は、その下からのパスで書きます。こう書いてください: ${value.slice(7)}`
      : `${other === '' ? '' : OWN_MEND_JA}public${value.startsWith('/') ? value : '/'} に置くか、つづり（大文字と小文字も）を直してください。記事の隣の画像なら / を付けずに書きます。`,
  }),
  pictureMissing: ({ value }) => ({
    what: `画像「${value}」がありません。`,
    why: '記事からの相対パスで、記事のあるフォルダーか、記事と同じ名前のフォルダーを探しました。',
    mend: '画像を記事の隣に置くか、つづり（大文字と小文字も）を直してください。',
  }),
  pictureOutside: ({ value }) => ({
    what: `画像「${value}」は、記事のフォルダーの外か、隠しファイルです。`,
    why: '公開するつもりのないファイルまで公開しないように、使わないことにしています。',
    mend: '画像を記事の隣に置いてください。',
  }),
  pictureEmpty: ({ value }) => ({
    what: `画像「${value}」の中身が空です。`,
    why: 'ファイルの大きさが0バイトで、表示するものがありません。',
    mend: '画像を保存し直してください。',
  }),
  pictureUnknown: ({ value }) => ({
    what: `「${value}」は、使える形式の画像ではありません。`,
    why: '名前ではなく中身で見分けています。使えるのは JPEG・PNG・GIF・WebP・AVIF・HEIC・TIFF・SVG です。',
    mend: /\.(?:pdf|zip|docx?|xlsx?|pptx?|txt|csv)$/i.test(value)
      ? `画像ではないファイルには、リンクを張ってください。例: [資料](${value})`
      : 'JPEG か PNG に変換してください。例: macOS なら sips -s format png 元のファイル --out 画像.png',
  }),
  pictureHeic: ({ value }) => ({
    what: `画像「${value}」（HEIC）を読めません。`,
    why: 'ファイルが壊れているか、iPhone の写真とは違う種類の HEIC です。',
    mend: 'JPEG にしてください。macOS なら sips -s format jpeg 元の写真 --out 写真.jpg。iPhone なら「設定 > カメラ > フォーマット > 互換性優先」で、次から JPEG になります。',
  }),
  pictureBroken: ({ value, other }) => ({
    what: `画像「${value}」が壊れています。`,
    why: `最後まで読めませんでした（${other}）。`,
    mend: '元の画像から保存し直すか、コピーし直してください。',
  }),
  pictureLarge: ({ value, other }) => ({
    what: `画像「${value}」の画素が多すぎます。`,
    why: `${other} 画素あります。扱えるのは全部のコマを合わせて6,400万画素、長い辺が32,767画素までです。`,
    mend: '縮小してから置いてください。',
  }),
  pictureMemory: ({ value, other }) => ({
    what: `画像「${value}」は、開くのに時間かメモリーがかかりすぎます。`,
    why: `${other} 画素あります。AVIF、HEIC、プログレッシブ JPEG、インターレース PNG は全体を一度に開くので、使えるメモリーを約600 MB に限っています。`,
    mend: '縮小するか、普通の（ベースラインの）JPEG にして書き出し直してください。',
  }),
  pictureHeavy: ({ value, other }) => ({
    what: `画像「${value}」のファイルが大きすぎます。`,
    why: `${other} MB あります。扱えるのは 50 MB（SVG は 2 MB）までです。`,
    mend: '縮小するか、圧縮してから置いてください。',
  }),
  pictureDrawing: ({ value }) => ({
    what: `SVG「${value}」を使えません。`,
    why: '大きさ（width と height、または viewBox）が分からないか、入れ子が深すぎます。',
    mend: 'width と height を書くか、簡単な図にして書き出してください。',
  }),
  pictureCostly: ({ value }) => ({
    what: `SVG「${value}」は、描くのに時間かメモリーがかかりすぎます。`,
    why: '図形・マスク・模様・フィルターが互いを何度も参照していて、ビルドや読者のブラウザーが止まってしまいます。',
    mend: '簡単な図にするか、PNG に書き出した画像を使ってください。',
  }),
  pictureUnshown: ({ value, other }) => ({
    what: `画像「${value}」は${other}なので、多くのブラウザーで表示されません。`,
    why: 'public のファイルは、そのまま配信します。',
    mend: 'JPEG にしてください。記事の画像なら、記事の隣に置けばビルドが変換します。',
  }),
  pictureUnmade: ({ value }) => ({
    what: `画像「${value}」から、サイトで使うファイルを作れませんでした。`,
    why: '読み取りに時間かメモリーがかかりすぎるか、途中から壊れています。',
    mend: '画像を小さくするか、JPEG か PNG に書き出し直してください。',
  }),
  pictureCut: ({ value, other }) => ({
    what: `SVG「${value}」から ${other} を中身ごと取り除きました。`,
    why: 'スクリプトや外のファイルを呼べる要素だからです。図から文字や色が欠けているかもしれません。',
    mend: '文字を <text> に、色を属性にして書き出すか、PNG で書き出してください。',
  }),
  fileOutside: ({ value }) => ({
    what: `「${value}」は、記事のフォルダーの外か、隠しファイルです。`,
    why: '公開するつもりのないファイルまで公開しないように、使わないことにしています。',
    mend: 'ファイルを記事の隣に置くか、public に置いて / から始まるパスで書いてください。例: [資料](/slides.pdf)',
  }),
  filePage: ({ value }) => ({
    what: `「${value}」は、HTML などのページなので、記事の隣からは公開しません。`,
    why: 'ブラウザーがこのサイトのページとして開き、中のスクリプトを動かせるからです。',
    mend: 'zip に入れるか、承知の上なら public に置いて / から始まるパスで書いてください。例: [見本](sample.zip)',
  }),
  fileProgram: ({ value }) => ({
    what: `「${value}」は、実行できるプログラムなので、記事の隣からは公開しません。`,
    why: '読む人が開くと、そのまま動いてしまうことがあります。',
    mend: 'zip に入れるか、承知の上なら public に置いて / から始まるパスで書いてください。例: [道具](tool.zip)',
  }),
  fileEmpty: ({ value }) => ({
    what: `「${value}」の中身が空です。`,
    why: 'ファイルの大きさが0バイトで、読む人に渡すものがありません。',
    mend: 'ファイルを保存し直すか、リンクを消してください。',
  }),
  mediaMissing: ({ value }) => ({
    what: `動画か音声の「${value}」がありません。`,
    why: value.startsWith('/')
      ? '/ で始まるファイルは、public から探します。'
      : '記事のあるフォルダーと、記事と同じ名前のフォルダーから探しました。',
    mend: 'ファイルを置くか、つづり（大文字と小文字も）を直してください。',
  }),
  mediaUnplayable: ({ value }) => ({
    what: `「${value}」は、ブラウザーで再生できる形式ではありません。`,
    why: '再生できる形式は、動画が MP4・M4V・WebM・OGV・MOV、音声が MP3・M4A・AAC・Ogg・Opus・WAV・FLAC・WebA です。',
    mend: 'MP4（H.264）か MP3 に変換するか、リンクにしてください。例: ffmpeg -i 元のファイル clip.mp4',
  }),
  mediaCaptions: ({ value }) => ({
    what: `字幕「${value}」は、ブラウザーが読める形式ではありません。`,
    why: '<track> に使えるのは WebVTT（.vtt）だけです。',
    mend: 'WebVTT に変換してください。例: ffmpeg -i captions.srt captions.vtt',
  }),
  mediaMov: ({ value }) => ({
    what: `「${value}」は、再生できないブラウザーがあります。`,
    why: 'iPhone や Mac の MOV は、中身が HEVC だと Safari でしか再生できないことがあります。',
    mend: 'MP4（H.264）に変換してください。例: ffmpeg -i clip.mov -c:v libx264 -pix_fmt yuv420p clip.mp4',
  }),
  imagesLockBroken: ({ value }) => ({
    what: `images.lock.json を読めません（${value}）。`,
    why: '外部の画像の大きさと控えを、このファイルから読みます。',
    mend: 'git で前の版に戻すか、ファイルを消して npm run images を実行してください。',
  }),
} satisfies Record<string, ProblemWords>;

export const fileProblemsEn = {
  picturePublic: ({ value, other }) => ({
    what: `There is no picture "${value}" in public.`,
    why: `${ownEn(other)}Readers see the sign of a broken picture.`,
    mend: /^\/public\//.test(value)
      ? `Files of public are written without that folder: ${value.slice(7)}`
      : `${other === '' ? '' : OWN_MEND_EN}Put it at public${value.startsWith('/') ? value : '/'}, or correct its name, upper and lower case too. A picture beside the post is written without the slash.`,
  }),
  pictureMissing: ({ value }) => ({
    what: `There is no picture "${value}".`,
    why: 'It was looked for from the folder of the post, and from the folder that has its name.',
    mend: 'Put the picture beside the post, or correct its name, upper and lower case too.',
  }),
  pictureOutside: ({ value }) => ({
    what: `The picture "${value}" is hidden or outside the folder of posts.`,
    why: 'It is not used, so that nothing is published by mistake.',
    mend: 'Put the picture beside the post.',
  }),
  pictureEmpty: ({ value }) => ({
    what: `The picture "${value}" is empty.`,
    why: 'The file has 0 bytes, so there is nothing to show.',
    mend: 'Save the picture again.',
  }),
  pictureUnknown: ({ value }) => ({
    what: `"${value}" is no picture of a known format.`,
    why: 'What it holds decides, not its name: JPEG, PNG, GIF, WebP, AVIF, HEIC, TIFF or SVG.',
    mend: /\.(?:pdf|zip|docx?|xlsx?|pptx?|txt|csv)$/i.test(value)
      ? `Link to a file that is no picture. Example: [Slides](${value})`
      : 'Convert it to JPEG or PNG. Example on macOS: sips -s format png OLD --out picture.png',
  }),
  pictureHeic: ({ value }) => ({
    what: `The picture "${value}" (HEIC) cannot be read.`,
    why: 'The file is broken, or it is another kind of HEIC than an iPhone makes.',
    mend: 'Make it a JPEG. On macOS: sips -s format jpeg OLD --out photo.jpg. On an iPhone, "Settings > Camera > Formats > Most Compatible" makes JPEG from then on.',
  }),
  pictureBroken: ({ value, other }) => ({
    what: `The picture "${value}" is broken.`,
    why: `It could not be read to its end (${other}).`,
    mend: 'Save or copy it again from the original.',
  }),
  pictureLarge: ({ value, other }) => ({
    what: `The picture "${value}" has too many pixels.`,
    why: `It has ${other}; at most 64 million are read, those of all frames together, and 32,767 on its longer side.`,
    mend: 'Make it smaller.',
  }),
  pictureMemory: ({ value, other }) => ({
    what: `The picture "${value}" takes too long or too much memory to open.`,
    why: `It has ${other} pixels. AVIF, HEIC, progressive JPEG and interlaced PNG are opened as a whole, for which about 600 MB may be used.`,
    mend: 'Make it smaller, or export it as an ordinary (baseline) JPEG.',
  }),
  pictureHeavy: ({ value, other }) => ({
    what: `The file of the picture "${value}" is too large.`,
    why: `It has ${other} MB; at most 50 MB are read, 2 MB of an SVG.`,
    mend: 'Make it smaller.',
  }),
  pictureDrawing: ({ value }) => ({
    what: `The SVG "${value}" cannot be used.`,
    why: 'Its size (width and height, or viewBox) is unknown, or it has too many levels.',
    mend: 'Give it a width and a height, or draw it more simply.',
  }),
  pictureCostly: ({ value }) => ({
    what: `The SVG "${value}" takes too long or too much memory to draw.`,
    why: 'Its shapes, masks, patterns or filters refer to each other so often that the build, or a browser, would hang.',
    mend: 'Draw it more simply, or export it as a PNG.',
  }),
  pictureUnshown: ({ value, other }) => ({
    what: `The picture "${value}" is ${other}, which most browsers do not show.`,
    why: 'Files of public are served unchanged.',
    mend: 'Convert it to JPEG. A picture beside its post is converted by the build.',
  }),
  pictureUnmade: ({ value }) => ({
    what: `The files for the site could not be made of the picture "${value}".`,
    why: 'Reading it takes too long or too much memory, or it is broken further on.',
    mend: 'Make it smaller, or export it again as JPEG or PNG.',
  }),
  pictureCut: ({ value, other }) => ({
    what: `${other} was taken out of the SVG "${value}" with all it holds.`,
    why: 'It can run scripts or ask for other files. Words or colours may be missing from the drawing.',
    mend: 'Export words as <text> and colours as attributes, or export the drawing as PNG.',
  }),
  fileOutside: ({ value }) => ({
    what: `"${value}" is hidden or outside the folder of posts.`,
    why: 'It is not used, so that nothing is published by mistake.',
    mend: 'Put the file beside the post, or into public and write its path from /. Example: [Slides](/slides.pdf)',
  }),
  filePage: ({ value }) => ({
    what: `"${value}" is HTML or another kind of page, which is not published from beside a post.`,
    why: 'A browser would open it as a page of this site and run the scripts in it.',
    mend: 'Put it into a zip, or, if you mean it, into public and write its path from /. Example: [Sample](sample.zip)',
  }),
  fileProgram: ({ value }) => ({
    what: `"${value}" is a program, which is not published from beside a post.`,
    why: 'It may run as soon as a reader opens it.',
    mend: 'Put it into a zip, or, if you mean it, into public and write its path from /. Example: [Tool](tool.zip)',
  }),
  fileEmpty: ({ value }) => ({
    what: `"${value}" is empty.`,
    why: 'The file has 0 bytes, so there is nothing to give to a reader.',
    mend: 'Save the file again, or remove the link.',
  }),
  mediaMissing: ({ value }) => ({
    what: `There is no video or sound "${value}".`,
    why: value.startsWith('/')
      ? 'A path from / names a file in public.'
      : 'It was looked for in the folder of the post, and in the folder that has its name.',
    mend: 'Put the file there, or correct its name, upper and lower case too.',
  }),
  mediaUnplayable: ({ value }) => ({
    what: `No browser plays the format of "${value}".`,
    why: 'Videos play as MP4, M4V, WebM, OGV and MOV, sounds as MP3, M4A, AAC, Ogg, Opus, WAV, FLAC and WebA.',
    mend: 'Convert it to MP4 (H.264) or MP3, or make it a link. Example: ffmpeg -i OLD clip.mp4',
  }),
  mediaCaptions: ({ value }) => ({
    what: `The captions "${value}" are in a format that no browser reads.`,
    why: 'A <track> can be WebVTT (.vtt) alone.',
    mend: 'Convert them to WebVTT. Example: ffmpeg -i captions.srt captions.vtt',
  }),
  mediaMov: ({ value }) => ({
    what: `Some browsers cannot play "${value}".`,
    why: 'A MOV of an iPhone or a Mac that holds HEVC may play in Safari alone.',
    mend: 'Convert it to MP4 (H.264). Example: ffmpeg -i clip.mov -c:v libx264 -pix_fmt yuv420p clip.mp4',
  }),
  imagesLockBroken: ({ value }) => ({
    what: `images.lock.json cannot be read (${value}).`,
    why: 'Sizes and copies of pictures on other hosts come from this file.',
    mend: 'Go back to its last version in git, or remove it and run npm run images.',
  }),
} satisfies Record<keyof typeof fileProblemsJa, ProblemWords>;
