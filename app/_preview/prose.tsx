'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { morph } from './morph';

/**
 * The text of a post. React renders the first HTML; every later one changes the element in place, as React
 * would load each picture anew and lose the reader's place.
 */
export function Prose({ html }: { html: string }) {
  const [first] = useState({ __html: html });
  const shown = useRef(html);
  const element = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!element.current || shown.current === html) return;
    morph(element.current, shown.current, html);
    shown.current = html;
    // What scripts put into the text went where the text changed. One that it did not need before is loaded.
    dispatchEvent(new Event('prosechange'));
    for (const { src } of document.querySelectorAll<HTMLScriptElement>('script[src*="/_assets/"]'))
      void import(/* turbopackIgnore: true */ src);
  }, [html]);

  // Scripts change it before React sees it.
  return (
    <div className="prose" ref={element} suppressHydrationWarning dangerouslySetInnerHTML={first} />
  );
}
