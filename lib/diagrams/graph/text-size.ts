/** Font size in CSS pixels of the labels of nodes; that of edge labels is 1 px smaller. */
export const DEFAULT_SIZE = 14;

/** The minimum font size in CSS pixels; a smaller `fontsize` in DOT is raised to it. */
export const MIN_SIZE = 12;

/**
 * Graphviz lays out text larger than it is displayed, by this factor. It has no fonts: it knows the widths of Latin
 * letters in Arial, and estimates a Japanese character at 0.833 em instead of 1 em.
 */
export const MEASURED = 1.2;
