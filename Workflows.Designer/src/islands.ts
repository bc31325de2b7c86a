/** Something that brings one element of a page to life, and may answer how to end it. */
export type Island = (element: HTMLElement) => (() => void) | void;

type Mounted = { element: HTMLElement; end: () => void };
type EnhancedPages = { addEventListener(name: "enhancedload", listener: () => void): void };

/**
 * Mounts an island on each matching element now and after each enhanced navigation, and ends it when its element has left
 * the page. Such a navigation patches the page to what the server sent, which takes our mark off an element that it has
 * used again: that one is ended and mounted anew. The name tells the islands of one element apart.
 */
export function island(name: string, selector: string, mount: Island): void {
  const mark = `data-has-${name}`;
  let mounted: Mounted[] = [];
  const scan = (): void => {
    mounted = mounted.filter(({ element, end }) => {
      const stays = element.isConnected && element.hasAttribute(mark);
      if (!stays) {
        end();
      }
      return stays;
    });
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (!element.hasAttribute(mark)) {
        element.setAttribute(mark, "");
        mounted.push({ element, end: mount(element) ?? (() => undefined) });
      }
    }
  };
  scan();
  (globalThis as { Blazor?: EnhancedPages }).Blazor?.addEventListener("enhancedload", scan);
}
