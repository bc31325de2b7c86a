import type { Editor } from "@tiptap/core";

/** Asks for the address of a link below the tools; no dialog, so that it works on a phone and for readers alike. */
export function linkForm(editor: Editor, wordFor: (name: string) => string): { form: HTMLElement; open: () => void } {
  // Not a form element: it stands inside the page's form.
  const form = document.createElement("div");
  form.className = "rich-text-link";
  form.hidden = true;
  const address = document.createElement("input");
  address.type = "url";
  address.className = "form-control form-control-sm";
  address.placeholder = "https://";
  address.setAttribute("aria-label", wordFor("linkAddress"));

  const close = (): void => {
    form.hidden = true;
    editor.commands.focus();
  };
  const set = (): void => {
    const wish = address.value.trim();
    const chain = editor.chain().focus().extendMarkRange("link");
    (/^(https?:\/\/|mailto:)\S+$/i.test(wish) ? chain.setLink({ href: wish }) : chain.unsetLink()).run();
    close();
  };
  const button = (name: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn btn-sm btn-outline-primary";
    made.textContent = wordFor(name);
    made.addEventListener("click", act);
    return made;
  };
  address.addEventListener("keydown", event => {
    const act = { Enter: set, Escape: close }[event.key];
    if (act) {
      // Enter would send the page's form.
      event.preventDefault();
      act();
    }
  });
  address.addEventListener("input", event => event.stopPropagation());
  form.append(address, button("linkSet", set), button("linkRemove", () => {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    close();
  }));
  return {
    form,
    open: () => {
      address.value = (editor.getAttributes("link").href as string | undefined) ?? "";
      form.hidden = false;
      address.focus();
    },
  };
}
