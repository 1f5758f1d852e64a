/**
 * Characters that readers take for the first of their line, of the kinds that UTS #39 (Unicode Security
 * Mechanisms) lists as confusable: of the Latin, Greek and Cyrillic scripts, digits, and of kana and kanji.
 */
const LOOK_ALIKES = [
  'aаΑαɑᴀ4@',
  'bВвЬьΒβʙ8',
  'cсСϲᴄ',
  'dԁɗᴅ',
  'eеЕΕεєᴇ3',
  'gɡԍɢ9',
  'hһНнΗʜ',
  'lіІıΙιӏӀi1|ɪʟ!',
  'jјЈϳᴊ',
  'kкКκΚᴋ',
  'mмМΜᴍ',
  'nпΝηɴ',
  'oоОοΟ0σᴏ○〇',
  'pрРρΡᴘ',
  'qԛ',
  'rгʀ',
  'sѕЅꜱ5$',
  'tтТτΤᴛ7',
  'uυцᴜ',
  'vνѵᴠ',
  'wԝωшᴡ',
  'xхХχΧ×',
  'yуУγΥүʏ',
  'zΖᴢ2',
  'カ力',
  'ロ口',
  'ニ二',
  'エ工',
  'タ夕',
  'ト卜',
  'ハ八',
  'ヘへ',
  'リり',
  'ー一―—–‐-−',
  '日曰',
  '末未',
  '土士',
  '己已巳',
];

const FIRST = new Map(
  LOOK_ALIKES.flatMap(([first = '', ...others]) => others.map((other) => [other, first])),
);

/**
 * Folds a name so that names a reader would take for one another become equal: other widths and
 * cases, accents, blanks, punctuation, what does not show, and letters of other scripts.
 */
export function lookAlike(name: string): string {
  const letters = Array.from(
    name.normalize('NFKD').replace(/[\p{M}\p{DI}\p{Cf}\p{Cc}]/gu, ''),
    (letter) => FIRST.get(letter) ?? FIRST.get(letter.toLowerCase()) ?? letter.toLowerCase(),
  );
  return letters
    .join('')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
