/** Facts about a picture that depend on its bytes only. */
export interface PictureFacts {
  /**
   * The names of the picture's files begin with this key. It changes when the bytes or the version of the encoding
   * change.
   */
  key: string;
  /** `moving`: animated, with several frames; `drawing`: SVG; `still`: shown as a raster image. */
  form: 'still' | 'moving' | 'drawing';
  /** In pixels, after rotation by the EXIF orientation. */
  width: number;
  height: number;
  /** Mean colour of all pixels, `#rrggbb`. Missing when the picture has an alpha channel. */
  colour?: string;
  /** Names of the elements that were removed from an SVG although they contained text. */
  lost?: readonly string[];
}
