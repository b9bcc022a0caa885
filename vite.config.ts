import {readFileSync} from 'node:fs'
import {preact} from '@preact/preset-vite'
import {defineConfig, type Plugin} from 'vite'

/** The Open Font License asks that it goes with the font. */
const fontLicence: Plugin = {
  name: 'font-licence',
  generateBundle() {
    const licence = new URL('node_modules/@fontsource-variable/noto-naskh-arabic/LICENSE', import.meta.url)
    this.emitFile({type: 'asset', fileName: 'font-licence.txt', source: readFileSync(licence)})
  },
}

/** The review page: one script, one stylesheet and its fonts, under names that the server knows. */
const config: ReturnType<typeof defineConfig> = defineConfig({
  root: 'web',
  base: './',
  plugins: [preact({devToolsEnabled: false, prefreshEnabled: false}), fontLicence],
  json: {namedExports: true},
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    reportCompressedSize: false,
    license: {fileName: 'licences.md'},
    rollupOptions: {
      input: 'web/main.tsx',
      output: {format: 'iife', entryFileNames: 'app.js', assetFileNames: '[name][extname]'},
    },
  },
})
export default config
