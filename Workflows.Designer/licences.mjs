import { readdir, readFile, writeFile } from "node:fs/promises";

/** Writes the licence of every package that went into a bundle beside it; a package without one stops the build. */
export async function keepLicences(inputs, output) {
  const folders = new Set(inputs.flatMap(input => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  const texts = await Promise.all([...folders].sort().map(async folder => {
    const about = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
    const file = (await readdir(folder)).find(name => /^licen[cs]e/i.test(name));
    if (!file && !about.license) {
      throw new Error(`${about.name} names no licence.`);
    }
    const text = file ? await readFile(`${folder}/${file}`, "utf8") : "";
    return `${about.name} ${about.version} (${about.license ?? "see below"})\n\n${text.trim()}\n`;
  }));
  await writeFile(`${output}/LICENSES.txt`, texts.join(`\n${"-".repeat(80)}\n\n`));
}
