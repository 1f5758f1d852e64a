'use client';

import { type ReactNode, useEffect } from 'react';

/** Tells the live preview that React has taken the page over; the build leaves this file out. */
export default function Template({ children }: { children: ReactNode }) {
  useEffect(() => {
    window.isTakenOver = true;
    dispatchEvent(new Event('takenover'));
  }, []);
  return children;
}
