// Independent of the schema, which is under test.
const NAMESPACE = 'http://www.w3.org/1998/Math/MathML';
const ELEMENTS =
  /^(?:math|menclose|mfrac|mi|mmultiscripts|mn|mo|mover|mpadded|mphantom|mprescripts|mroot|mrow|mspace|msqrt|mstyle|msub|msubsup|msup|mtable|mtd|mtext|mtr|munder|munderover)$/;
const ATTRIBUTES =
  /^(?:accent|alttext|class|columnalign|depth|display|displaystyle|fence|form|height|id|largeop|linethickness|lspace|mathbackground|mathcolor|mathsize|mathvariant|maxsize|minsize|movablelimits|notation|rowspacing|rspace|scriptlevel|separator|stretchy|symmetric|voffset|width)$/;

/**
 * The faults of a MathML element, one line each; `undefined` for an element of another namespace. The only HTML allowed
 * is links to equations inside `mtext`.
 */
export function auditMathml(element: Element): string[] | undefined {
  if (element.namespaceURI !== NAMESPACE) return undefined;
  const faults = ELEMENTS.test(element.localName) ? [] : [`element ${element.localName}`];
  for (const { name } of element.attributes)
    if (!ATTRIBUTES.test(name)) faults.push(`attribute ${name}`);
  for (const child of element.children) {
    const isLink = child.localName === 'a' && child.getAttribute('href')?.startsWith('#');
    if (child.namespaceURI !== NAMESPACE && (element.localName !== 'mtext' || !isLink))
      faults.push(`${child.localName} in ${element.localName}`);
  }
  return faults;
}
