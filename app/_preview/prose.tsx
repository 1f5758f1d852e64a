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
    // Nodes that scripts had added are lost where the text changed: the event makes them run again. A script
    // that the page did not need before is loaded.
    dispatchEvent(new Event('prosechange'));
    for (const { src } of document.querySelectorAll<HTMLScriptElement>('script[src*="/_assets/"]'))
      void import(/* turbopackIgnore: true */ src);
  }, [html]);

  // Scripts change the element before React hydrates it.
  return (
    <div className="prose" ref={element} suppressHydrationWarning dangerouslySetInnerHTML={first} />
  );
}
