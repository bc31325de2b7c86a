import { build } from "esbuild";
import { mkdir, writeFile } from "node:fs/promises";
import { compile } from "sass";

const output = "../wwwroot/assets";
await mkdir(output, { recursive: true });

const styles = compile("styles/site.scss", {
  loadPaths: ["node_modules"],
  style: "compressed",
  quietDeps: true,
  silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
});
await writeFile(`${output}/site.css`, styles.css);

await build({
  entryPoints: ["src/site.ts", "src/rich-text.ts"],
  outdir: output,
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2020",
  legalComments: "linked",
});
