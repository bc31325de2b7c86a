import { Editor } from "@tiptap/core";
import { TableKit } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { island } from "../../../Workflows.Designer/src/islands";

type Tool = { key: string; label: string; run: (editor: Editor) => void; active?: (editor: Editor) => boolean; tableOnly?: boolean };

const tools: Tool[] = [
  { key: "heading2", label: "H2", run: e => e.chain().focus().toggleHeading({ level: 2 }).run(), active: e => e.isActive("heading", { level: 2 }) },
  { key: "heading3", label: "H3", run: e => e.chain().focus().toggleHeading({ level: 3 }).run(), active: e => e.isActive("heading", { level: 3 }) },
  { key: "bold", label: "B", run: e => e.chain().focus().toggleBold().run(), active: e => e.isActive("bold") },
  { key: "bulletList", label: "•", run: e => e.chain().focus().toggleBulletList().run(), active: e => e.isActive("bulletList") },
  { key: "orderedList", label: "1.", run: e => e.chain().focus().toggleOrderedList().run(), active: e => e.isActive("orderedList") },
  { key: "quote", label: "❝", run: e => e.chain().focus().toggleBlockquote().run(), active: e => e.isActive("blockquote") },
  { key: "table", label: "▦", run: e => e.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
  { key: "addRow", label: "+↓", run: e => e.chain().focus().addRowAfter().run(), tableOnly: true },
  { key: "addColumn", label: "+→", run: e => e.chain().focus().addColumnAfter().run(), tableOnly: true },
  { key: "deleteRow", label: "−↓", run: e => e.chain().focus().deleteRow().run(), tableOnly: true },
  { key: "deleteColumn", label: "−→", run: e => e.chain().focus().deleteColumn().run(), tableOnly: true },
  { key: "undo", label: "↶", run: e => e.chain().focus().undo().run() },
  { key: "redo", label: "↷", run: e => e.chain().focus().redo().run() },
];

/** Turns a textarea of HTML into an editor; the textarea stays the form's field and is written on every change. */
function richText(element: HTMLElement): () => void {
  const area = element as HTMLTextAreaElement;
  const frame = document.createElement("div");
  frame.className = "rich-text";
  const bar = document.createElement("div");
  bar.className = "rich-text-tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", area.dataset.textToolbar ?? "");
  frame.append(bar);
  area.before(frame);

  const editor = new Editor({
    element: frame,
    extensions: [
      StarterKit.configure({ heading: { levels: [2, 3, 4] }, link: { openOnClick: false, protocols: ["http", "https", "mailto"] } }),
      TableKit.configure({ table: { resizable: false } }),
    ],
    content: area.value,
    injectCSS: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": document.querySelector(`label[for="${area.id}"]`)?.textContent?.trim() ?? "",
      },
    },
    onUpdate: ({ editor: changed }) => {
      area.value = changed.isEmpty ? "" : changed.getHTML();
      area.dispatchEvent(new Event("input", { bubbles: true }));
    },
    onTransaction: () => refresh(),
  });

  let buttons: { tool: Tool; button: HTMLButtonElement }[] = [];
  buttons = tools.map(tool => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = tool.label;
    button.title = area.dataset[`text${tool.key[0]!.toUpperCase()}${tool.key.slice(1)}`] ?? tool.key;
    button.setAttribute("aria-label", button.title);
    button.addEventListener("click", () => tool.run(editor));
    bar.append(button);
    return { tool, button };
  });
  function refresh(): void {
    for (const { tool, button } of buttons) {
      if (tool.active) {
        button.setAttribute("aria-pressed", String(tool.active(editor)));
      }
      button.hidden = tool.tableOnly === true && !editor.isActive("table");
    }
  }

  area.hidden = true;
  area.addEventListener("restored", () => editor.commands.setContent(area.value, { emitUpdate: false }));
  document.querySelector(`label[for="${area.id}"]`)?.addEventListener("click", () => editor.commands.focus());
  refresh();
  return () => editor.destroy();
}

island("textarea[data-rich-text]", richText);
