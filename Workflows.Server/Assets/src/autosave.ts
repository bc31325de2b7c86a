/**
 * Saves a form's draft while it is being written: two seconds after the last key, when the field or the page is left.
 * The address takes PUT with JSON of the fields that carry data-save and answers with a new ETag. What is not yet
 * acknowledged is kept in this browser, so that neither a lost network nor a closed window loses a word.
 */
const quietTime = 2000;

export function autosave(element: HTMLElement): () => void {
  const form = element as HTMLFormElement;
  const address = form.dataset.autosave!;
  const keptUnder = `draft:${address}`;
  const status = form.querySelector<HTMLElement>("[data-autosave-status]");
  let etag = form.dataset.etag ?? "";
  let timer = 0;
  let saving = false;
  let again = false;
  let stopped = false;

  const say = (message: string | undefined, state: string): void => {
    if (status) {
      status.textContent = message ?? "";
      status.dataset.state = state;
    }
  };

  const save = async (): Promise<void> => {
    window.clearTimeout(timer);
    if (stopped) {
      return;
    }
    if (saving) {
      again = true;
      return;
    }
    saving = true;
    const body = JSON.stringify(fieldsOf(form));
    try {
      const answer = await fetch(address, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "If-Match": etag },
        body,
        credentials: "same-origin",
        keepalive: body.length < 60_000,
      });
      if (answer.ok) {
        etag = answer.headers.get("ETag") ?? etag;
        form.dataset.etag = etag;
        const version = form.querySelector<HTMLInputElement>("input[data-version]");
        if (version) {
          version.value = etag.replaceAll('"', "");
        }
        localStorage.removeItem(keptUnder);
        say(`${form.dataset.textSaved ?? ""} ${new Date().toLocaleTimeString()}`, "saved");
      } else if (answer.status === 412) {
        stopped = true;
        say(form.dataset.textConflict, "conflict");
      } else {
        const problem = (await answer.json().catch(() => ({}))) as { title?: string };
        say(problem.title ?? form.dataset.textFailed, "failed");
      }
    } catch {
      say(form.dataset.textOffline, "offline");
      timer = window.setTimeout(() => void save(), quietTime * 5);
    } finally {
      saving = false;
      if (again) {
        again = false;
        void save();
      }
    }
  };

  const changed = (): void => {
    localStorage.setItem(keptUnder, JSON.stringify({ etag, fields: fieldsOf(form) }));
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), quietTime);
  };
  const leaving = (): void => {
    if (document.visibilityState === "hidden" && localStorage.getItem(keptUnder)) {
      void save();
    }
  };

  restore(form, keptUnder, etag, changed);
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", () => {
    stopped = true;
    window.clearTimeout(timer);
    localStorage.removeItem(keptUnder);
  });
  document.addEventListener("visibilitychange", leaving);
  return () => document.removeEventListener("visibilitychange", leaving);
}

/** The fields that carry data-save, by that name; check boxes of one name become a list. */
function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("[data-save]")) {
    const name = field.dataset.save!;
    if (field instanceof HTMLInputElement && field.type === "checkbox") {
      const list = (fields[name] ??= []) as string[];
      if (field.checked) {
        list.push(field.value);
      }
    } else {
      fields[name] = field.value === "" && field instanceof HTMLInputElement && field.type === "date" ? null : field.value;
    }
  }
  return fields;
}

/** Puts back what this browser kept of the very version that the page shows. */
function restore(form: HTMLFormElement, keptUnder: string, etag: string, changed: () => void): void {
  const kept = localStorage.getItem(keptUnder);
  if (!kept) {
    return;
  }
  const { etag: keptFor, fields } = JSON.parse(kept) as { etag: string; fields: Record<string, unknown> };
  if (keptFor !== etag) {
    localStorage.removeItem(keptUnder);
    return;
  }
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[data-save]")) {
    const value = fields[field.dataset.save!];
    if (field instanceof HTMLInputElement && field.type === "checkbox") {
      field.checked = Array.isArray(value) && value.includes(field.value);
    } else if (typeof value === "string") {
      field.value = value;
      field.dispatchEvent(new Event("restored"));
    }
  }
  changed();
}
