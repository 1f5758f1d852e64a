import type { Graph, Subgraph } from '@viz-js/viz';
import { DEFAULT_SIZE, MEASURED } from './text-size';

type Attributes = NonNullable<NonNullable<Graph['nodes']>[number]['attributes']>;

/** A subgraph with a frame around its nodes and its own clusters. */
export interface Cluster {
  id: string;
  attributes: Attributes;
  nodes: string[];
  clusters: Cluster[];
}

interface Edge {
  tail: string;
  head: string;
  attributes: Attributes;
}

/**
 * Builds a graph for Graphviz statement by statement. As in Mermaid, a node belongs to the first cluster in which it is
 * mentioned, even if it was mentioned outside before. An edge may lead to a cluster.
 */
export class ClusteredGraph {
  readonly nodes = new Map<string, Attributes>();
  readonly edges: Edge[] = [];
  readonly #top: Cluster = { id: '', attributes: {}, nodes: [], clusters: [] };
  readonly #all = new Map<string, Cluster>();
  /** The clusters that are not closed yet, the innermost last. */
  readonly #open: Cluster[] = [this.#top];

  /** The number of clusters that are not closed yet. */
  get depth(): number {
    return this.#open.length - 1;
  }

  /** Adds a node, or adds attributes to it. */
  node(id: string, attributes: Attributes = {}): void {
    const present = this.nodes.get(id);
    const cluster = this.#open.at(-1) ?? this.#top;
    const outside = this.#top.nodes.indexOf(id);
    if (!present) cluster.nodes.push(id);
    else if (cluster !== this.#top && outside >= 0) {
      this.#top.nodes.splice(outside, 1);
      cluster.nodes.push(id);
    }
    this.nodes.set(id, { ...present, ...attributes });
  }

  /** Begins a cluster, which contains the nodes added until {@link close}. */
  open(id: string, attributes: Attributes): void {
    const cluster: Cluster = { id, attributes, nodes: [], clusters: [] };
    this.#open.at(-1)?.clusters.push(cluster);
    this.#open.push(cluster);
    this.#all.set(id, cluster);
  }

  /** Ends the innermost cluster. */
  close(): void {
    if (this.#open.length > 1) this.#open.pop();
  }

  /** Whether there is a cluster of that name. */
  hasCluster(id: string): boolean {
    return this.#all.has(id);
  }

  /** The graph for Graphviz. */
  toGraph(graphAttributes: Attributes, nodeAttributes: Attributes): Graph {
    // An edge may mention a cluster before it begins, which adds it as a node.
    for (const id of this.#all.keys()) this.nodes.delete(id);
    const edges = this.edges.map(({ tail, head, attributes }) => ({
      tail: this.#nodeIn(tail),
      head: this.#nodeIn(head),
      attributes: {
        ...attributes,
        ...(this.#all.has(tail) ? { ltail: `cluster_${tail}` } : {}),
        ...(this.#all.has(head) ? { lhead: `cluster_${head}` } : {}),
      },
    }));
    return {
      directed: true,
      graphAttributes: { compound: true, ...graphAttributes },
      nodeAttributes,
      nodes: this.#top.nodes.flatMap((name) => this.#named(name)),
      subgraphs: this.#top.clusters.map((cluster) => this.#subgraph(cluster)),
      edges,
    };
  }

  #subgraph({ id, attributes, nodes, clusters }: Cluster): Subgraph {
    const named = nodes.flatMap((name) => this.#named(name));
    // Graphviz does not draw a cluster without nodes.
    const isEmpty = named.length === 0 && clusters.length === 0;
    const filler = { name: `empty ${id}`, attributes: { style: 'invis', label: '' } };
    return {
      name: `cluster_${id}`,
      // Set on each cluster, because nested clusters would get the default font size of Graphviz.
      graphAttributes: { fontsize: DEFAULT_SIZE * MEASURED, ...attributes },
      nodes: isEmpty ? [filler] : named,
      subgraphs: clusters.map((cluster) => this.#subgraph(cluster)),
    };
  }

  #named(name: string) {
    const attributes = this.nodes.get(name);
    return attributes ? [{ name, attributes }] : [];
  }

  /** Returns a node inside a cluster, or the node itself: Graphviz connects nodes, and clips the edge at the frame of the cluster. */
  #nodeIn(id: string): string {
    const cluster = this.#all.get(id);
    if (!cluster) return id;
    const node = cluster.nodes.find((name) => this.nodes.has(name));
    if (node !== undefined) return node;
    const [inner] = cluster.clusters;
    return inner ? this.#nodeIn(inner.id) : `empty ${id}`;
  }
}
