/** Finished XML, to distinguish it from text that must still be escaped. */
export interface Xml {
  xml: string;
}

// The complement of Char in XML 1.0 §2.2; in a `u` pattern, surrogates match only when they are alone.
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Removes the characters that no XML 1.0 document may contain, not even escaped: control characters and lone
 * surrogates.
 */
export function legalText(text: string): string {
  return text.replace(NOT_IN_XML, '');
}

// The RSS Advisory Board found that most feed readers handle hexadecimal references correctly in titles (RSS
// Best Practices Profile, "Character Data"). In XML all forms are equivalent.
const REFERENCES: Record<string, string> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '>': '&#x3E;',
  '"': '&#x22;',
};

/** Escapes text for an element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return legalText(text).replace(/[&<>"\r]/g, (character) => REFERENCES[character] ?? '&#xD;');
}

/**
 * Serializes an element. Text `content` is escaped and has no whitespace around it; child elements are on
 * lines of their own. An attribute that is `undefined` is omitted.
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

/** A complete document, declared as UTF-8. */
export function xmlDocument({ xml }: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}
