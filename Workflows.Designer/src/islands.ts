/** Something that brings one element of a page to life, and may answer how to end it. */
export type Island = (element: HTMLElement) => (() => void) | void;

const disposers = new WeakMap<HTMLElement, () => void>();

/**
 * Mounts an island on each matching element now and after each enhanced navigation. Such a navigation patches the page to
 * what the server sent, which takes our mark off an element that it has used again: that one is mounted anew.
 */
export function island(selector: string, mount: Island): void {
  const mark = "data-mounted";
  const scan = (): void => {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (!element.hasAttribute(mark)) {
        disposers.get(element)?.();
        element.setAttribute(mark, "");
        const dispose = mount(element);
        if (dispose) {
          disposers.set(element, dispose);
        }
      }
    }
  };
  scan();
  const blazor = (globalThis as { Blazor?: { addEventListener(name: string, listener: () => void): void } }).Blazor;
  blazor?.addEventListener("enhancedload", scan);
}
