// Written out here, not read from the schema: the schema is what is being judged.
const NAMESPACE = 'http://www.w3.org/1998/Math/MathML';
const ELEMENTS =
  /^(?:math|menclose|mfrac|mi|mmultiscripts|mn|mo|mover|mpadded|mphantom|mprescripts|mroot|mrow|mspace|msqrt|mstyle|msub|msubsup|msup|mtable|mtd|mtext|mtr|munder|munderover)$/;
const ATTRIBUTES =
  /^(?:accent|alttext|class|columnalign|depth|display|displaystyle|fence|form|height|id|largeop|linethickness|lspace|mathbackground|mathcolor|mathsize|mathvariant|maxsize|minsize|movablelimits|notation|rowspacing|rspace|scriptlevel|separator|stretchy|symmetric|voffset|width)$/;

/**
 * What is wrong with an element of MathML, each as one line; `undefined` of an element of another kind. None leads
 * anywhere, and HTML stands in words alone: a link to an equation.
 */
export function auditMathml(element: Element): string[] | undefined {
  if (element.namespaceURI !== NAMESPACE) return undefined;
  const found = ELEMENTS.test(element.localName) ? [] : [`element ${element.localName}`];
  for (const { name } of element.attributes)
    if (!ATTRIBUTES.test(name)) found.push(`attribute ${name}`);
  for (const child of element.children) {
    const isLink = child.localName === 'a' && child.getAttribute('href')?.startsWith('#');
    if (child.namespaceURI !== NAMESPACE && (element.localName !== 'mtext' || !isLink))
      found.push(`${child.localName} in ${element.localName}`);
  }
  return found;
}
