declare module 'commonmark-spec' {
  const suite: { text: string; tests: { number: number; markdown: string; html: string }[] };
  export default suite;
}
