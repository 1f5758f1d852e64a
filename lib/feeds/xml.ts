/** A finished piece of XML, to tell it from text that still has to be escaped. */
export interface Xml {
  xml: string;
}

// The complement of Char in XML 1.0 §2.2; in a `u` pattern, surrogates match only when alone.
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Takes out what no XML 1.0 document may hold, not even escaped: control characters and halves of pairs. */
export function legalText(text: string): string {
  return text.replace(NOT_IN_XML, '');
}

// The RSS Advisory Board found hexadecimal references to be what most feed readers get right in
// titles (RSS Best Practices Profile, "Character Data"); for XML they are as good as any.
const REFERENCES: Record<string, string> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '>': '&#x3E;',
  '"': '&#x22;',
};

/** Text as it stands in an element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return legalText(text).replace(/[&<>"\r]/g, (character) => REFERENCES[character] ?? '&#xD;');
}

/**
 * An element. Text among `content` is escaped and stands without blanks around it; elements stand
 * on lines of their own. An attribute that is `undefined` is left out.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: string | readonly Xml[] = [],
): Xml {
  const start = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .reduce((tag, [key, value]) => `${tag} ${key}="${escapeXml(value)}"`, name);
  if (content.length === 0) return { xml: `<${start}/>` };
  const inner =
    typeof content === 'string'
      ? escapeXml(content)
      : `\n${content.map(({ xml }) => xml).join('\n')}\n`;
  return { xml: `<${start}>${inner}</${name}>` };
}

/** A whole document in UTF-8. */
export function xmlDocument({ xml }: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}
