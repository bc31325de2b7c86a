import { build } from "esbuild";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { compile } from "sass";
import { keepLicences } from "../../Workflows.Designer/licences.mjs";

const output = "../wwwroot/assets";
await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });

const styles = compile("styles/site.scss", {
  loadPaths: ["node_modules"],
  style: "compressed",
  quietDeps: true,
  silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
});
await writeFile(`${output}/site.css`, styles.css);

const scripts = await build({
  entryPoints: ["src/site.ts"],
  outdir: output,
  bundle: true,
  // The editor is a piece of its own, loaded where a page has a text to edit.
  splitting: true,
  chunkNames: "[name]-[hash]",
  format: "esm",
  minify: true,
  target: "es2020",
  legalComments: "none",
  metafile: true,
});
const styleFiles = styles.loadedUrls.map(address => address.pathname);
await keepLicences([...Object.keys(scripts.metafile.inputs), ...styleFiles], output);
