import { build } from "esbuild";
import { rm } from "node:fs/promises";
import { keepLicences } from "./licences.mjs";

await rm("wwwroot", { recursive: true, force: true });
const bundle = await build({
  // One entry per island; the modeller and the forms join here.
  entryPoints: ["src/viewer.ts", "src/viewer.css"],
  outdir: "wwwroot",
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2020",
  legalComments: "none",
  metafile: true,
  loader: { ".woff": "dataurl", ".woff2": "dataurl", ".svg": "dataurl", ".ttf": "dataurl", ".eot": "dataurl" },
});
await keepLicences(Object.keys(bundle.metafile.inputs), "wwwroot");
