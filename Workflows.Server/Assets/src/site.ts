import { island } from "../../../Workflows.Designer/src/islands";
import { autosave } from "./autosave";
import { closeMenuOutside } from "./menu";

island("form[data-autosave]", autosave);
island("details.menu", closeMenuOutside);
// A component names the module that it needs; the module is loaded once, on the pages that have the component.
island("[data-island-module]", element => void import(new URL(element.dataset.islandModule!, document.baseURI).href));
