/** In place of ajv, which electron-store makes only for a JSON schema that it is given. */
export class Ajv2020 {
  constructor() {
    throw new Error('Goldsmith is built without ajv: check settings with zod, as settings-file.ts does');
  }
}

/** In place of ajv-formats, which is put on top of it. */
// biome-ignore lint/style/noDefaultExport: it is what electron-store imports
export default {};
