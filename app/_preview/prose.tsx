'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { morph } from './morph';

/**
 * The text of a post. React renders the first HTML. Later ones are morphed into the element, because React
 * would load each image again and lose the scroll position.
 */
export function Prose({ html }: { html: string }) {
  const [first] = useState({ __html: html });
  const shown = useRef(html);
  const element = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!element.current || shown.current === html) return;
    morph(element.current, shown.current, html);
    shown.current = html;
    // Where the text changed, nodes that scripts had added are lost. The event makes these scripts add them again.
    // Importing loads each script that the page did not need before.
    dispatchEvent(new Event('prosechange'));
    for (const { src } of document.querySelectorAll<HTMLScriptElement>('script[src*="/_assets/"]'))
      void import(/* turbopackIgnore: true */ src);
  }, [html]);

  // Scripts change the element before React hydrates it, so the warning about a difference is suppressed.
  return (
    <div className="prose" ref={element} suppressHydrationWarning dangerouslySetInnerHTML={first} />
  );
}
