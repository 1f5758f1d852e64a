/** The text of a style sheet, by esbuild's loader. */
declare module '*.css' {
  const text: string;
  export default text;
}
