import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { cleanPasted } from "./rich-text/paste";
import { scripts } from "./rich-text/scripts";
import { tables } from "./rich-text/tables";
import { toolbar } from "./rich-text/toolbar";

/** Turns a textarea of HTML into an editor; the textarea stays the form's field and is written on every change. */
export function richText(area: HTMLTextAreaElement): () => void {
  const frame = document.createElement("div");
  frame.className = "rich-text";
  area.before(frame);
  const label = document.querySelector<HTMLLabelElement>(`label[for="${CSS.escape(area.id)}"]`);
  const ended = new AbortController();

  const editor = new Editor({
    element: frame,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3, 4] },
        link: { openOnClick: false, autolink: true, protocols: ["http", "https", "mailto"], HTMLAttributes: { target: null } },
        code: false,
        codeBlock: false,
      }),
      ...scripts,
      ...tables,
    ],
    content: area.value,
    // The styles are in the site's style sheet: the security policy admits none that a script writes into the page.
    injectCSS: false,
    editorProps: {
      attributes: {
        class: "reading",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label?.textContent?.trim() ?? "",
        ...(area.getAttribute("aria-describedby") ? { "aria-describedby": area.getAttribute("aria-describedby")! } : {}),
      },
      transformPastedHTML: cleanPasted,
    },
    onUpdate: ({ editor: changed }) => {
      area.value = changed.isEmpty ? "" : changed.getHTML();
      area.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });

  frame.prepend(toolbar(editor, area.dataset));
  area.hidden = true;
  area.addEventListener("restored", () => editor.commands.setContent(area.value, { emitUpdate: false }), { signal: ended.signal });
  label?.addEventListener("click", () => editor.commands.focus(), { signal: ended.signal });
  // An anchor of the list of problems leads to the field's id.
  window.addEventListener("hashchange", () => {
    if (location.hash === `#${area.id}`) {
      editor.commands.focus();
    }
  }, { signal: ended.signal });
  return () => {
    ended.abort();
    editor.destroy();
    frame.remove();
    area.hidden = false;
  };
}
