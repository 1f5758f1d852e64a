'use client';

import { useEffect } from 'react';

/** Tells the live preview that React has hydrated the page. */
export function Hydrated() {
  useEffect(() => {
    window.isHydrated = true;
    dispatchEvent(new Event('hydrated'));
  }, []);
  return null;
}
