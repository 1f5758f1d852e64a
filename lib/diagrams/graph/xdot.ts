import { z } from 'zod';

const Point = z.tuple([z.number(), z.number()]);

/** One operation of the xdot format, as Graphviz prints it in JSON; those that change nothing here are `other`. */
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
  /** Only of a node, as `x,y` of its centre. */
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
  ...Links,
  _draw_: Operations,
  _hdraw_: Operations,
  _tdraw_: Operations,
  _ldraw_: Operations,
  _hldraw_: Operations,
  _tldraw_: Operations,
});

/** A graph with places, as Graphviz prints it with `-Tjson`. */
export const LaidOut = z.object({
  /** `left,bottom,right,top` in points; the y axis leads upwards. */
  bb: z.string(),
  _ldraw_: Operations,
  /** Clusters and other subgraphs first, then nodes. */
  objects: z.array(Node).default([]),
  edges: z.array(Edge).default([]),
});
export type LaidOut = z.infer<typeof LaidOut>;
