'use client';

import { type ReactNode, useEffect } from 'react';

/** Tells the live preview that React has hydrated the page; the build leaves this file out. */
export default function Template({ children }: { children: ReactNode }) {
  useEffect(() => {
    window.isHydrated = true;
    dispatchEvent(new Event('hydrated'));
  }, []);
  return children;
}
