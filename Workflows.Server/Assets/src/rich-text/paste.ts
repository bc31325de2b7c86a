/**
 * Prepares what was copied out of a word processor. The editor's schema drops what it does not know; here only that is put
 * right which the schema could not understand: lists that are paragraphs with a painted number, headings in disguise, and
 * spaces that merely pad.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const node of page.querySelectorAll("style, script, meta, link, title, xml")) {
    node.remove();
  }
  for (const paragraph of [...page.querySelectorAll<HTMLElement>("p")]) {
    asHeading(paragraph);
  }
  asLists(page);
  for (const node of page.querySelectorAll("*")) {
    // Names with a colon (o:p) are the word processor's own.
    if (node.localName.includes(":")) {
      node.replaceWith(...node.childNodes);
    }
  }
  for (const heading of [...page.querySelectorAll("h1, h5, h6")]) {
    rename(heading, heading.localName === "h1" ? "h2" : "h4");
  }
  return page.body.innerHTML;
}

function asHeading(paragraph: HTMLElement): void {
  const level = /mso-outline-level:\s*([1-9])/.exec(paragraph.getAttribute("style") ?? "")?.[1];
  if (level) {
    rename(paragraph, level === "1" ? "h2" : level === "2" ? "h3" : "h4");
  }
}

/** Paragraphs with mso-list that follow each other become one list; the painted number goes, its form tells which kind. */
function asLists(page: Document): void {
  let list: Element | undefined;
  for (const paragraph of [...page.querySelectorAll<HTMLElement>("p[style*='mso-list']")]) {
    const painted = paragraph.querySelector("span[style*='mso-list']");
    const kind = /[0-9a-z一二三四五六七八九十]+[.、)）]/i.test(painted?.textContent ?? "") ? "ol" : "ul";
    painted?.remove();
    if (!list || paragraph.previousElementSibling !== list || list.localName !== kind) {
      list = page.createElement(kind);
      paragraph.before(list);
    }
    const item = page.createElement("li");
    item.append(...paragraph.childNodes);
    list.append(item);
    paragraph.remove();
  }
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
