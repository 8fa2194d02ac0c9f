/** Vite gives the text of a Markdown file that is imported with `?raw`. */
declare module '*.md?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how Vite exports raw text
  export default text;
}

/** Of any other text as well. */
declare module '*.txt?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how Vite exports raw text
  export default text;
}
