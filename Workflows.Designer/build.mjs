import { build } from "esbuild";
import { mkdir } from "node:fs/promises";

await mkdir("wwwroot", { recursive: true });
await build({
  entryPoints: ["src/viewer.ts", "src/viewer.css"],
  outdir: "wwwroot",
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2020",
  legalComments: "linked",
  loader: { ".woff": "dataurl", ".woff2": "dataurl", ".svg": "dataurl", ".ttf": "dataurl", ".eot": "dataurl" },
});
