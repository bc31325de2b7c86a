/** Closes an open menu by Escape or by a press elsewhere; without script it stays a plain disclosure. */
export function closeMenuOutside(element: HTMLElement): () => void {
  const menu = element as HTMLDetailsElement;
  const outside = (event: Event): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) {
      menu.open = false;
    }
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  };
  document.addEventListener("pointerdown", outside);
  menu.addEventListener("keydown", escape);
  return () => document.removeEventListener("pointerdown", outside);
}
