/** What a person has written and the server has not yet acknowledged, kept in this browser. */
export type Draft = {
  /** The version that the text was written upon. */
  etag: string;
  fields: Record<string, unknown>;
  /** Whether the form was sent; the text is then dropped once a newer version shows that it arrived. */
  sent?: boolean;
};

const prefix = "draft:";

export function keepDraft(address: string, draft: Draft): void {
  try {
    localStorage.setItem(prefix + address, JSON.stringify(draft));
  } catch {
    // Private windows and full disks have no room; saving to the server goes on.
  }
}

export function keptDraft(address: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(prefix + address) ?? "null") as Draft ?? undefined;
  } catch {
    return undefined;
  }
}

export function dropDraft(address: string): void {
  localStorage.removeItem(prefix + address);
}

/** The next person at this computer shall not find what may not be public yet. */
export function forgetDraftsOnSignOut(form: HTMLElement): void {
  form.addEventListener("submit", () => {
    for (const key of Object.keys(localStorage).filter(name => name.startsWith(prefix))) {
      localStorage.removeItem(key);
    }
  });
}
