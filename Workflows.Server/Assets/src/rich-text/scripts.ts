import { Mark } from "@tiptap/core";

const mark = (name: string, tag: "sub" | "sup"): Mark =>
  Mark.create({ name, parseHTML: () => [{ tag }], renderHTML: () => [tag, 0] });

/** Marks without a tool: what was pasted keeps its square metres and its footnotes. */
export const scripts = [mark("subscript", "sub"), mark("superscript", "sup")];
