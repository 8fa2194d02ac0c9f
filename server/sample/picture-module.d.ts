/** Vite gives a picture that is imported with `?inline` as a data: address with its bytes in base64. */
declare module '*.png?inline' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: this is how Vite exports files
  export default address;
}
