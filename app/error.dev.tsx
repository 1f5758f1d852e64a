'use client';

import { useEffect } from 'react';

/** In place of a page that npm run dev could not make, until a change mends it. */
export default function Failure({ error, reset }: { error: Error; reset: () => void }) {
  useEffect(() => {
    addEventListener('pagechange', reset);
    return () => removeEventListener('pagechange', reset);
  }, [reset]);
  return <pre className="prose">{error.message}</pre>;
}
