declare module 'heic-decode' {
  /** Pixels as RGBA, 8 bits each, turned as the picture is seen. */
  interface Decoded {
    width: number;
    height: number;
    data: Uint8ClampedArray;
  }
  export default function decode(of: { buffer: Uint8Array }): Promise<Decoded>;
}
