/** What is known of a picture from its bytes alone. */
export interface PictureFacts {
  /** Names the picture: other bytes, or another way of making its files, have another. */
  key: string;
  /** `moving` has several frames; `drawing` is SVG. */
  form: 'still' | 'moving' | 'drawing';
  /** In pixels, as it is seen: turned by its EXIF orientation. */
  width: number;
  height: number;
  /** The mean of all pixels as `#rrggbb`; none when one can see through the picture. */
  colour?: string;
  /** Names of the elements of a drawing that were taken out with text in them. */
  lost?: readonly string[];
}
