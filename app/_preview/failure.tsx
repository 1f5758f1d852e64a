'use client';

import { useEffect } from 'react';

/** Replaces a page that npm run dev failed to render, until a change fixes it. */
export default function Failure({ error, reset }: { error: Error; reset: () => void }) {
  useEffect(() => {
    addEventListener('pagechange', reset);
    return () => removeEventListener('pagechange', reset);
  }, [reset]);
  return <pre className="prose">{error.message}</pre>;
}
