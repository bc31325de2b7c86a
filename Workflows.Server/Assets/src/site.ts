import { island } from "../../../Workflows.Designer/src/islands";
import { autosave } from "./autosave";
import { forgetDraftsOnSignOut } from "./drafts";
import { closeMenuOutside } from "./menu";

island("autosave", "form[data-autosave]", autosave);
island("menu", "details.menu", closeMenuOutside);
island("sign-out", "form[action='/sign-out']", forgetDraftsOnSignOut);

// The editor is large and most pages have no text to edit.
island("rich-text", "textarea[data-rich-text]", element => {
  let end: (() => void) | undefined;
  let ended = false;
  void import("./rich-text").then(({ richText }) => {
    if (!ended) {
      end = richText(element as HTMLTextAreaElement);
    }
  });
  return () => {
    ended = true;
    end?.();
  };
});

// A component of another project names the module that it needs; it is loaded once, on the pages that have the component.
island("module", "[data-island-module]", element => void import(new URL(element.dataset.islandModule!, document.baseURI).href));
