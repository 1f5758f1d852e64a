declare module 'commonmark-spec' {
  const suite: { tests: { number: number; markdown: string; html: string }[] };
  export default suite;
}
