import { bounded, type Canvas, type Point } from "./zoom";

/** Two fingers move and zoom the diagram; one finger scrolls the page, as everywhere else. */
export function moveByTouch(picture: HTMLElement, canvas: Canvas, ended: AbortSignal): void {
  let before: { middle: Point; distance: number } | undefined;
  const grip = (touches: TouchList): { middle: Point; distance: number } => {
    const frame = picture.getBoundingClientRect();
    const [first, second] = [touches[0]!, touches[1]!];
    return {
      middle: { x: (first.clientX + second.clientX) / 2 - frame.left, y: (first.clientY + second.clientY) / 2 - frame.top },
      distance: Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY),
    };
  };
  picture.addEventListener("touchstart", event => {
    before = event.touches.length === 2 ? grip(event.touches) : undefined;
  }, { passive: true, signal: ended });
  picture.addEventListener("touchmove", event => {
    if (!before || event.touches.length !== 2) {
      return;
    }
    event.preventDefault();
    const now = grip(event.touches);
    canvas.scroll({ dx: now.middle.x - before.middle.x, dy: now.middle.y - before.middle.y });
    canvas.zoom(bounded(canvas.zoom() * now.distance / Math.max(before.distance, 1)), now.middle);
    before = now;
  }, { passive: false, signal: ended });
  picture.addEventListener("touchend", () => { before = undefined; }, { passive: true, signal: ended });
}
