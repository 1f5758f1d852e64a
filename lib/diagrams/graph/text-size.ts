/** Font size in CSS pixels of the labels of nodes; those of edges are one smaller. */
export const DEFAULT_SIZE = 14;

/** Smaller letters are not shown. */
export const SMALLEST_SIZE = 12;

/**
 * How many times as large as it is shown text is measured. Graphviz has no fonts: it knows the widths of Latin letters
 * in Arial, and takes a Japanese character for three spaces, 0.833 em, instead of 1 em.
 */
export const MEASURED = 1.2;
