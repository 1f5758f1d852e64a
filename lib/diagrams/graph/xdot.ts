import { z } from 'zod';

const Point = z.tuple([z.number(), z.number()]);

/** A drawing operation of the xdot format, as Graphviz prints it in JSON. Unknown operations become a style that has no effect. */
const Operation = z
  .discriminatedUnion('op', [
    z.object({ op: z.enum(['c', 'C']), color: z.string().optional() }),
    z.object({ op: z.enum(['p', 'P', 'b', 'B', 'L']), points: z.array(Point) }),
    z.object({
      op: z.enum(['e', 'E']),
      rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    }),
    z.object({ op: z.literal('S'), style: z.string() }),
    z.object({ op: z.literal('F'), size: z.number() }),
    z.object({ op: z.literal('t'), fontchar: z.number() }),
    z.object({
      op: z.literal('T'),
      pt: Point,
      align: z.enum(['l', 'c', 'r']),
      text: z.string(),
      width: z.number(),
    }),
  ])
  .catch({ op: 'S', style: 'other' });
export type Operation = z.infer<typeof Operation>;

const Operations = z.array(Operation).optional();
const Links = { URL: z.string().optional(), href: z.string().optional() };

const Node = z.object({
  name: z.string(),
  /** The centre as `x,y`; only nodes have it. */
  pos: z.string().optional(),
  /** In inches. */
  width: z.string().optional(),
  height: z.string().optional(),
  shape: z.string().optional(),
  class: z.string().optional(),
  ...Links,
  _draw_: Operations,
  _ldraw_: Operations,
});
export type LaidOutNode = z.infer<typeof Node>;

const Edge = z.object({
  style: z.string().optional(),
  ...Links,
  _draw_: Operations,
  _hdraw_: Operations,
  _tdraw_: Operations,
  _ldraw_: Operations,
  _hldraw_: Operations,
  _tldraw_: Operations,
});

/** A graph with its layout, as Graphviz prints it with `-Tjson`. */
export const LaidOut = z.object({
  /** `left,bottom,right,top` in points; the y axis points up. */
  bb: z.string(),
  _ldraw_: Operations,
  /** Clusters and other subgraphs, then nodes. */
  objects: z.array(Node).default([]),
  edges: z.array(Edge).default([]),
});
export type LaidOut = z.infer<typeof LaidOut>;
