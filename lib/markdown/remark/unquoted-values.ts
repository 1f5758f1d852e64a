import type { remark } from 'remark';

const LETTER = /[a-z]/i;
const NAME = /[a-z0-9-]/i;
const ATTRIBUTE_START = /[a-z_:]/i;
const ATTRIBUTE = /[a-z0-9_.:-]/i;
const SPACE = /[ \t]/;
const UNQUOTED = /[^\s"'=<>`]/;

/**
 * Adds a micromark extension for inline start tags with slashes in unquoted attribute values:
 * `<a href=https://example.com/>`. CommonMark 0.31.2 §6.6 allows them, but micromark ends the value at the
 * slash and shows the tag as text.
 */
export function readUnquotedValues(processor: ReturnType<typeof remark>): void {
  const data = processor.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    text: {
      60: {
        name: 'unquotedValues',
        tokenize: (effects, ok, nok) => {
          type State = typeof ok;
          let quote = '';

          const take =
            (next: State): State =>
            (code) => {
              effects.consume(code);
              return next;
            };
          // The character of a micromark code. Negative codes are tabs (-2, and -1 for the rest of a tab) and
          // line endings (-3 and below). A line ending, or the end of the text (null), gives '\n', which no
          // state accepts: a tag over several lines is left to micromark itself.
          const characterOf = (code: Parameters<State>[0]) => {
            if (code === null) return '\n';
            return code < 0 ? (code > -3 ? '\t' : '\n') : String.fromCharCode(code);
          };
          const start: State = (code) => {
            effects.enter('htmlText');
            effects.enter('htmlTextData');
            effects.consume(code);
            return first;
          };
          const first: State = (code) =>
            LETTER.test(characterOf(code)) ? take(name)(code) : nok(code);
          const name: State = (code) =>
            NAME.test(characterOf(code)) ? take(name)(code) : between(code);
          const between: State = (code) => {
            const character = characterOf(code);
            if (SPACE.test(character)) return take(whitespace)(code);
            return character === '/' ? take(end)(code) : end(code);
          };
          const whitespace: State = (code) => {
            const character = characterOf(code);
            if (SPACE.test(character)) return take(whitespace)(code);
            return ATTRIBUTE_START.test(character) ? take(attribute)(code) : between(code);
          };
          const attribute: State = (code) =>
            ATTRIBUTE.test(characterOf(code)) ? take(attribute)(code) : afterAttribute(code);
          const afterAttribute: State = (code) => {
            const character = characterOf(code);
            if (SPACE.test(character)) return take(afterWhitespace)(code);
            return character === '=' ? take(beforeValue)(code) : between(code);
          };
          const afterWhitespace: State = (code) => {
            const character = characterOf(code);
            if (SPACE.test(character)) return take(afterWhitespace)(code);
            return character === '=' ? take(beforeValue)(code) : whitespace(code);
          };
          const beforeValue: State = (code) => {
            const character = characterOf(code);
            if (SPACE.test(character)) return take(beforeValue)(code);
            if (character === '"' || character === "'") {
              quote = character;
              return take(quoted)(code);
            }
            return UNQUOTED.test(character) ? take(unquoted)(code) : nok(code);
          };
          const quoted: State = (code) => {
            const character = characterOf(code);
            if (character === '\n') return nok(code);
            return take(character === quote ? between : quoted)(code);
          };
          const unquoted: State = (code) =>
            UNQUOTED.test(characterOf(code)) ? take(unquoted)(code) : between(code);
          const end: State = (code) => {
            if (characterOf(code) !== '>') return nok(code);
            effects.consume(code);
            effects.exit('htmlTextData');
            effects.exit('htmlText');
            return ok;
          };
          return start;
        },
      },
    },
  });
}
