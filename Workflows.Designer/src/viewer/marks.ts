import type NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import type { Canvas } from "./zoom";

type Shape = { id: string; waypoints?: unknown };
type Registry = { get(elementId: string): Shape | undefined };
type Overlays = { add(elementId: string, overlay: { position: { top: number; right: number }; html: HTMLElement }): void };

/** Gives the elements of a list that the diagram has a class; a list comes from an attribute, its names parted by spaces. */
export function mark(viewer: NavigatedViewer, list: string | undefined, name: string): void {
  for (const { id } of shapes(viewer, list)) {
    viewer.get<Canvas>("canvas").addMarker(id, name);
  }
}

/** Puts a sign on the corner of each element of a list, so that its state does not hang on colour alone. */
export function badge(viewer: NavigatedViewer, list: string | undefined, name: string, sign: string, title: string | undefined): void {
  for (const { id } of shapes(viewer, list).filter(shape => !shape.waypoints)) {
    const html = document.createElement("span");
    html.className = `bpmn-badge ${name}`;
    html.textContent = sign;
    html.title = title ?? "";
    viewer.get<Overlays>("overlays").add(id, { position: { top: -10, right: 12 }, html });
  }
}

export function shapes(viewer: NavigatedViewer, list: string | undefined): Shape[] {
  const registry = viewer.get<Registry>("elementRegistry");
  return (list ?? "").split(" ").filter(Boolean).flatMap(id => registry.get(id) ?? []);
}
