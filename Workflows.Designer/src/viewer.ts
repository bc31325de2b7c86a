import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { island } from "./islands";
import { badge, mark, shapes } from "./viewer/marks";
import { moveByTouch } from "./viewer/touch";
import { readable, zoomBy, type Canvas } from "./viewer/zoom";

/** Draws a definition and marks where an instance stands. The text beside it says the same to who cannot see it. */
function view(frame: HTMLElement): () => void {
  const canvasElement = frame.querySelector<HTMLElement>(".bpmn-canvas")!;
  // An enhanced navigation may have left the picture that was here before.
  canvasElement.replaceChildren();
  const viewer = new NavigatedViewer({ container: canvasElement });
  const ended = new AbortController();
  draw(frame, viewer, ended.signal).catch(() => {
    if (!ended.signal.aborted) {
      frame.dataset.state = "failed";
    }
  });
  return () => {
    ended.abort();
    viewer.destroy();
  };
}

async function draw(frame: HTMLElement, viewer: NavigatedViewer, ended: AbortSignal): Promise<void> {
  const xml = await read(frame, ended);
  // In a closed disclosure there is no room to fit the picture into.
  await shown(frame, ended);
  await viewer.importXML(xml);
  if (ended.aborted) {
    return;
  }
  const canvas = viewer.get<Canvas>("canvas");
  mark(viewer, frame.dataset.completed, "is-completed");
  mark(viewer, frame.dataset.active, "is-active");
  badge(viewer, frame.dataset.completed, "is-completed", "✓", frame.dataset.textCompleted);
  badge(viewer, frame.dataset.active, "is-active", "●", frame.dataset.textActive);
  showFirst(viewer, frame.dataset.active);
  frame.dataset.state = "drawn";
  zoomBy(frame, canvas, ended);
  moveByTouch(frame.querySelector<HTMLElement>(".bpmn-canvas")!, canvas, ended);
}

function shown(frame: HTMLElement, ended: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const watch = new ResizeObserver(() => {
      if (frame.clientWidth > 0 && frame.clientHeight > 0) {
        watch.disconnect();
        resolve();
      }
    });
    watch.observe(frame);
    ended.addEventListener("abort", () => watch.disconnect());
  });
}

/** The whole diagram; where that is too small to read, as on a phone, the step at which the instance stands. */
function showFirst(viewer: NavigatedViewer, active: string | undefined): void {
  const canvas = viewer.get<Canvas>("canvas");
  const whole = canvas.zoom("fit-viewport", "auto");
  const [step] = shapes(viewer, active);
  if (step && whole < readable / 2) {
    canvas.zoom(readable);
    canvas.scrollToElement(step.id, { top: 80, bottom: 80, left: 80, right: 80 });
  }
}

/** The definition stands in the page or under an address. */
async function read(frame: HTMLElement, ended: AbortSignal): Promise<string> {
  const inPage = frame.querySelector<HTMLTemplateElement>("template[data-bpmn-xml]");
  if (inPage) {
    return inPage.content.textContent ?? "";
  }
  const answer = await fetch(frame.dataset.xmlAddress!, { credentials: "same-origin", signal: ended });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.text();
}

island("viewer", "[data-bpmn-viewer]", view);
