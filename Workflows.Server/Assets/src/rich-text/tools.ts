import type { ChainedCommands, Editor } from "@tiptap/core";

export type Tool = {
  /** Its words are the data attribute text-<name> of the textarea. */
  name: string;
  /** A letter or two, or the path of a drawing of 24 by 24. */
  sign: string | { path: string };
  run(editor: Editor): void;
  active?(editor: Editor): boolean;
  shown?(editor: Editor): boolean;
};

const chain = { path: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.6-5.6L12 7M14 10a4 4 0 0 0-6-.4l-3 3A4 4 0 0 0 10.6 18.2L12 17" };

const tool = (name: string, sign: string, act: (chain: ChainedCommands) => ChainedCommands, more: Partial<Tool> = {}): Tool =>
  ({ name, sign, run: editor => void act(editor.chain().focus()).run(), ...more });

const heading = (level: 2 | 3 | 4): Tool =>
  tool(`heading${level}`, `H${level - 1}`, chain => chain.toggleHeading({ level }), { active: editor => editor.isActive("heading", { level }) });

const onText = (name: string, sign: string, node: string, act: (chain: ChainedCommands) => ChainedCommands): Tool =>
  tool(name, sign, act, { active: editor => editor.isActive(node) });

const inTable = (name: string, sign: string, act: (chain: ChainedCommands) => ChainedCommands): Tool =>
  tool(name, sign, act, { shown: editor => editor.isActive("table") });

/** The tools, in groups. */
export const tools = (ask: (editor: Editor) => void): Tool[][] => [
  [heading(2), heading(3), heading(4)],
  [
    onText("bold", "B", "bold", chain => chain.toggleBold()),
    { name: "link", sign: chain, run: ask, active: editor => editor.isActive("link") },
    onText("quote", "❝", "blockquote", chain => chain.toggleBlockquote()),
  ],
  [
    onText("bulletList", "•", "bulletList", chain => chain.toggleBulletList()),
    onText("orderedList", "1.", "orderedList", chain => chain.toggleOrderedList()),
  ],
  [
    tool("table", "▦", chain => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }), { shown: editor => !editor.isActive("table") }),
    inTable("addRow", "+↓", chain => chain.addRowAfter()),
    inTable("addColumn", "+→", chain => chain.addColumnAfter()),
    inTable("deleteRow", "−↓", chain => chain.deleteRow()),
    inTable("deleteColumn", "−→", chain => chain.deleteColumn()),
    inTable("deleteTable", "✕", chain => chain.deleteTable()),
  ],
  [tool("undo", "↶", chain => chain.undo()), tool("redo", "↷", chain => chain.redo())],
];
