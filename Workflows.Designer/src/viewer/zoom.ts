export type Point = { x: number; y: number };
export type Canvas = {
  zoom(level?: number | "fit-viewport", center?: "auto" | Point): number;
  scroll(delta: { dx: number; dy: number }): void;
  scrollToElement(elementId: string, padding: { top: number; bottom: number; left: number; right: number }): void;
  addMarker(elementId: string, marker: string): void;
};

/** The scale at which the words of a diagram can be read on a phone. */
export const readable = 0.8;

const smallest = 0.2;
const largest = 4;
const step = 60;

/** The scale held within what is still readable. */
export const bounded = (scale: number): number => Math.min(largest, Math.max(smallest, scale));

/**
 * Buttons and keys. The page keeps the wheel: the diagram takes it only together with the control key, so that nobody who
 * scrolls past gets caught in it.
 */
export function zoomBy(frame: HTMLElement, canvas: Canvas, ended: AbortSignal): void {
  const zoom = (wish: string): void => {
    canvas.zoom(wish === "fit" ? "fit-viewport" : bounded(canvas.zoom() * Number(wish)), "auto");
  };
  for (const button of frame.querySelectorAll<HTMLButtonElement>("[data-zoom]")) {
    button.addEventListener("click", () => zoom(button.dataset.zoom!), { signal: ended });
  }

  const keys: Record<string, () => void> = {
    "+": () => zoom("1.25"),
    "=": () => zoom("1.25"),
    "-": () => zoom("0.8"),
    "0": () => zoom("fit"),
    ArrowLeft: () => canvas.scroll({ dx: step, dy: 0 }),
    ArrowRight: () => canvas.scroll({ dx: -step, dy: 0 }),
    ArrowUp: () => canvas.scroll({ dx: 0, dy: step }),
    ArrowDown: () => canvas.scroll({ dx: 0, dy: -step }),
  };
  const picture = frame.querySelector<HTMLElement>(".bpmn-canvas")!;
  // Before the library's own listener, which would need the control key for the arrows.
  picture.addEventListener("keydown", event => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  }, { capture: true, signal: ended });
  picture.addEventListener("wheel", event => {
    if (!event.ctrlKey && !event.metaKey) {
      event.stopImmediatePropagation();
    }
  }, { capture: true, signal: ended });
}
