import type { Editor } from "@tiptap/core";
import { linkForm } from "./link-form";
import { tools, type Tool } from "./tools";

type Words = Record<string, string | undefined>;
type Shown = { tool: Tool; button: HTMLButtonElement };

const wordFor = (words: Words, name: string): string => words[`text${name[0]!.toUpperCase()}${name.slice(1)}`] ?? name;

/** The tools above an editor: one stop of the tab key, arrows within, as the ARIA pattern of a toolbar has it. */
export function toolbar(editor: Editor, words: Words): HTMLElement {
  const frame = document.createElement("div");
  frame.className = "rich-text-head";
  const bar = document.createElement("div");
  bar.className = "rich-text-tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", wordFor(words, "toolbar"));
  const link = linkForm(editor, name => wordFor(words, name));
  const shown = tools(link.open).flatMap(group => {
    const place = document.createElement("span");
    place.className = "rich-text-group";
    bar.append(place);
    return group.map(tool => {
      const button = buttonFor(tool, editor, wordFor(words, tool.name));
      place.append(button);
      return { tool, button };
    });
  });
  byArrows(bar, shown);
  const refresh = (): void => shown.forEach(item => show(item, editor));
  editor.on("transaction", refresh);
  refresh();
  frame.append(bar, link.form);
  return frame;
}

function buttonFor(tool: Tool, editor: Editor, word: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.append(typeof tool.sign === "string" ? tool.sign : drawing(tool.sign.path));
  button.title = word;
  button.setAttribute("aria-label", word);
  button.addEventListener("click", () => tool.run(editor));
  return button;
}

function drawing(path: string): SVGElement {
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  picture.setAttribute("class", "icon");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  picture.append(line);
  return picture;
}

function show({ tool, button }: Shown, editor: Editor): void {
  if (tool.active) {
    button.setAttribute("aria-pressed", String(tool.active(editor)));
  }
  button.hidden = tool.shown?.(editor) === false;
}

function byArrows(bar: HTMLElement, shown: Shown[]): void {
  shown.forEach(({ button }, index) => { button.tabIndex = index === 0 ? 0 : -1; });
  bar.addEventListener("keydown", event => {
    const there = shown.map(({ button }) => button).filter(button => !button.hidden);
    const at = there.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: there.length - 1 }[event.key];
    if (to !== undefined && at >= 0) {
      event.preventDefault();
      const next = there[(to + there.length) % there.length]!;
      shown.forEach(({ button }) => { button.tabIndex = button === next ? 0 : -1; });
      next.focus();
    }
  });
}
