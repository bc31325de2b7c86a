// Makes ChineseVariants.txt out of the dictionaries of the npm package opencc-js (Apache-2.0, see OpenCC-LICENSE.txt).
// Compatibility ideographs and full-width forms are not here: Unicode's own normalisation folds them.
// Run: npm pack opencc-js@1.4.2 && tar xzf opencc-js-1.4.2.tgz && node make-chinese-variants.mjs package > ChineseVariants.txt
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const folder = resolve(process.argv[2]);
const dictionaries = ['STCharacters', 'TSCharacters', 'TWVariants', 'HKVariants'];
const parent = new Map();

const rootOf = character => {
  let root = character;
  while ((parent.get(root) ?? root) !== root) root = parent.get(root);
  return root;
};

// Two characters that any dictionary takes for one another are one for search: it is better to find too much than nothing.
const join = (one, other) => {
  const [first, second] = [rootOf(one), rootOf(other)];
  if (first !== second) parent.set(second, first);
};

for (const name of dictionaries) {
  const { default: text } = await import(pathToFileURL(resolve(folder, `dist/esm-lib/dict/${name}.js`)));
  for (const row of text.split('|')) {
    const [from, ...candidates] = row.split(' ');
    for (const to of candidates) {
      if ([...from].length === 1 && [...to].length === 1 && from !== to) {
        parent.set(from, parent.get(from) ?? from);
        parent.set(to, parent.get(to) ?? to);
        join(from, to);
      }
    }
  }
}

const classes = new Map();
for (const character of parent.keys()) {
  const root = rootOf(character);
  classes.set(root, [...(classes.get(root) ?? []), character]);
}

const byCodePoint = (one, other) => one.codePointAt(0) - other.codePointAt(0);
const lines = [...classes.values()].map(members => members.sort(byCodePoint)).sort((one, other) => byCodePoint(one[0], other[0]));
process.stdout.write(lines.map(members => members.join('')).join('\n') + '\n');
