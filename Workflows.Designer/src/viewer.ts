import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { island } from "./islands";

type Canvas = {
  zoom(level: number | "fit-viewport", center?: "auto"): number;
  addMarker(elementId: string, marker: string): void;
};
type Registry = { get(elementId: string): unknown };

/** Draws a definition and marks where an instance stands. The text beside it says the same to who cannot see it. */
async function view(frame: HTMLElement): Promise<void> {
  const canvasElement = frame.querySelector<HTMLElement>(".bpmn-canvas")!;
  const answer = await fetch(frame.dataset.xmlAddress!, { credentials: "same-origin" });
  if (!answer.ok) {
    frame.hidden = true;
    return;
  }
  const viewer = new NavigatedViewer({ container: canvasElement });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get<Canvas>("canvas");
  const registry = viewer.get<Registry>("elementRegistry");
  const mark = (ids: string | undefined, marker: string): void => {
    for (const id of (ids ?? "").split(" ").filter(Boolean)) {
      if (registry.get(id)) {
        canvas.addMarker(id, marker);
      }
    }
  };
  mark(frame.dataset.completed, "is-completed");
  mark(frame.dataset.active, "is-active");
  canvas.zoom("fit-viewport", "auto");
  // The page scrolls with the wheel; the diagram zooms by its buttons, or by the wheel with the control key.
  canvasElement.addEventListener("wheel", event => {
    if (!event.ctrlKey) {
      event.stopImmediatePropagation();
    }
  }, { capture: true });
  for (const button of frame.querySelectorAll<HTMLButtonElement>("[data-zoom]")) {
    button.addEventListener("click", () => {
      const zoom = button.dataset.zoom!;
      canvas.zoom(zoom === "fit" ? "fit-viewport" : canvas.zoom(undefined as never) * Number(zoom), "auto");
    });
  }
}

island("[data-bpmn-viewer]", element => void view(element));
