/** Titles that are hard to lay out; the tests compare their cards with the reference sheets in this folder. */
export const HARD_TITLES: readonly string[] = [
  // Short and long.
  '余',
  '茶柱',
  'おかげさまで十周年になりました',
  'Next.jsとMarkdownで作る、本のように読めるブログ',
  'この文書は題名がたいへん長く、ひとつのカードに収めるためには、文字を小さくして何行にも分けなければなりません',
  '吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。何でも薄暗いじめじめした所でニャーニャー泣いていた事だけは記憶している。吾輩はここで始めて人間というものを見た。しかもあとで聞くとそれは書生という人間中で一番獰悪な種族であったそうだ。',
  // Brackets, punctuation and small kana.
  '「第1回」『設計』を読む（前編）',
  '【速報】React 19がリリースされました！！',
  '『「かぎ」の中の「かぎ」』——それは（括弧（の中））だった……',
  'ファッションショーでチョコレートケーキをちょっぴりちゃっかり食べちゃった',
  '「『“（［｛〔《始まりの括弧ばかり続く',
  'え？！本当ですか、それ。はい、そうです。ええっ！？',
  // URLs and code.
  'npm install --save-dev @types/node',
  'https://example.com/very/long/path/without/any/break?query=value&another=parameter#fragment',
  'Array.prototype.reduceRightを使わずに書くconst f = (a) => a?.b ?? {};',
  'Supercalifragilisticexpialidocious_and_antidisestablishmentarianism_v2.0.1',
  '<script>alert("&amp;")</script> を題名にしてみた',
  // Scripts.
  'Dvořák — naïve café Größe, Tiếng Việt và Ελληνικά, Москва',
  'α版からβ版へ：Ωの話',
  'Why We Moved Our Blog to Static Files, and What We Learned on the Way',
  'アラビア語（مرحبا）を縦書きの本文に混ぜて組むとどうなるか',
  'か\u3099ぎく\u3099るま（NFD）と か゚き゚く゚（鼻濁音）',
  '葛\u{E0100}城市と𠮷野家と髙島屋、﨑と𠮟る、鱻',
  '㍿と①②③、Ⅳ、№5、℃、㎡、〒、♨',
  // Full-width and half-width characters.
  'ＡＢＣ全角とﾊﾝｶｸｶﾅとABC、１２３と123',
  'ｱﾊﾟｰﾄのﾍﾞﾗﾝﾀﾞでﾋﾞｰﾙ',
  // Emoji.
  '👨‍👩‍👧と暮らす🏠 1年目のふりかえり🎉',
  '🧑🏽‍💻👍🏿❤️‍🔥1️⃣🇯🇵🏳️‍🌈🫠✨☕️',
  '今日は☀️のち☂️、ところにより⛄️でしょう♪',
  // Stacked combining marks, and characters without a width.
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031ealgoと\u200bゼロ幅\u202e逆\u202c\u00adの文字',
];
