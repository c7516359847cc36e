import { defineConfig, passthroughImageService } from "astro/config";

// Output folder, base path and content come from the command (src/commands); nothing here depends on them.
export default defineConfig({
  // Pages are rendered one by one from what the command gives them: see src/site/pages/page-renderer.ts.
  output: "server",
  trailingSlash: "always",
  // A page may hold no inline script or style: its security policy forbids both.
  build: { assets: "assets", inlineStylesheets: "never" },
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: {
      client: { build: { rollupOptions: { output: { entryFileNames: "assets/[hash].js" } } } },
    },
  },
  // Line breaks between Chinese words in a template must not become blanks on the page.
  compressHTML: "jsx",
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
});
