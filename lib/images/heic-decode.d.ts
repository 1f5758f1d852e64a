declare module 'heic-decode' {
  /** Pixels as RGBA with 8 bits per channel, in the orientation in which the picture is shown. */
  interface Decoded {
    width: number;
    height: number;
    data: Uint8ClampedArray;
  }
  export default function decode(of: { buffer: Uint8Array }): Promise<Decoded>;
}
