import type { ReactNode } from 'react';

/** Returns the page alone: only the layouts below know its language, and so they render the document. */
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
