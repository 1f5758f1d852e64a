import type { Graph, Subgraph } from '@viz-js/viz';
import { DEFAULT_SIZE, MEASURED } from './text-size';

type Attributes = NonNullable<NonNullable<Graph['nodes']>[number]['attributes']>;

/** A frame around some nodes and other frames. */
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
 * A graph for Graphviz that is built up statement by statement: a node belongs to the cluster in which it is first
 * named, and an edge may lead to a cluster.
 */
export class ClusteredGraph {
  readonly nodes = new Map<string, Attributes>();
  readonly edges: Edge[] = [];
  readonly #top: Cluster = { id: '', attributes: {}, nodes: [], clusters: [] };
  readonly #all = new Map<string, Cluster>();
  /** The open clusters, the innermost last. */
  readonly #open: Cluster[] = [this.#top];

  /** How many clusters are open. */
  get depth(): number {
    return this.#open.length - 1;
  }

  /** Names a node, and sets the attributes that are given. */
  node(id: string, attributes: Attributes = {}): void {
    const known = this.nodes.get(id);
    if (!known) this.#open.at(-1)?.nodes.push(id);
    this.nodes.set(id, { ...known, ...attributes });
  }

  /** Begins a cluster: what is named until {@link close} lies in it. */
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
    // A cluster that was named in an arrow before it began is no node.
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
    // Graphviz draws no cluster without a node.
    const isEmpty = named.length === 0 && clusters.length === 0;
    const filler = { name: `empty ${id}`, attributes: { style: 'invis', label: '' } };
    return {
      name: `cluster_${id}`,
      // One within another would have the size of Graphviz.
      graphAttributes: { fontsize: DEFAULT_SIZE * MEASURED, ...attributes },
      nodes: isEmpty ? [filler] : named,
      subgraphs: clusters.map((cluster) => this.#subgraph(cluster)),
    };
  }

  #named(name: string) {
    const attributes = this.nodes.get(name);
    return attributes ? [{ name, attributes }] : [];
  }

  /** Of a cluster, some node within it: an edge of Graphviz ends at a node, and is cut at the frame. */
  #nodeIn(id: string): string {
    const cluster = this.#all.get(id);
    if (!cluster) return id;
    const node = cluster.nodes.find((name) => this.nodes.has(name));
    if (node !== undefined) return node;
    const [inner] = cluster.clusters;
    return inner ? this.#nodeIn(inner.id) : `empty ${id}`;
  }
}
