/**
 * Characters that look like the first one of their string, of the kinds that UTS #39 (Unicode Security
 * Mechanisms) lists as confusable: Latin, Greek and Cyrillic letters, digits, kana and kanji.
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

const REPLACEMENTS = new Map(
  LOOK_ALIKES.flatMap(([first = '', ...others]) => others.map((other) => [other, first])),
);

/**
 * Returns a key that is equal for names that look alike to a reader. It ignores width, case, accents,
 * whitespace, punctuation, symbols and invisible characters, and replaces confusable characters.
 */
export function confusableKey(name: string): string {
  const characters = Array.from(
    name.normalize('NFKD').replace(/[\p{M}\p{DI}\p{Cf}\p{Cc}]/gu, ''),
    (character) =>
      REPLACEMENTS.get(character) ??
      REPLACEMENTS.get(character.toLowerCase()) ??
      character.toLowerCase(),
  );
  return characters
    .join('')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
