import { dropDraft, keepDraft, keptDraft } from "./drafts";
import { readFields, writeFields } from "./fields";
import { statusOf } from "./save-status";

const quietTime = 2_000;
const retryTime = 10_000;
// Browsers refuse a larger body in a request that outlives its page.
const largestKeptAlive = 60_000;

/**
 * Saves a form's draft while it is being written: two seconds after the last key, when a field or the page is left. The
 * address takes PUT with JSON of the fields that carry data-save and answers with a new ETag. What is not yet acknowledged
 * is kept in this browser, so that neither a lost network nor a closed window loses a word.
 */
export function autosave(element: HTMLElement): () => void {
  const form = element as HTMLFormElement;
  const address = form.dataset.autosave!;
  const status = statusOf(form);
  const ended = new AbortController();
  let etag = form.dataset.etag ?? "";
  let unsaved = false;
  // Taken when it was written: an enhanced navigation may fill these very elements with another text before we are ended.
  let written = readFields(form);
  let timer = 0;
  let saving = false;
  let stopped = false;
  let sendAfterSaving: (() => void) | undefined;

  const later = (time: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), time);
  };

  const acknowledge = (answer: Response): void => {
    etag = answer.headers.get("ETag") ?? etag;
    form.dataset.etag = etag;
    const version = form.querySelector<HTMLInputElement>("input[data-version]");
    if (version) {
      version.value = etag.replace(/^W\//, "").replaceAll('"', "");
    }
    if (unsaved) {
      // Written meanwhile: kept until the next answer, upon the version that this one made.
      keepDraft(address, { etag, fields: written });
    } else {
      dropDraft(address);
      status.saved();
    }
  };

  const save = async (): Promise<void> => {
    window.clearTimeout(timer);
    if (stopped || saving || !unsaved) {
      return;
    }
    saving = true;
    unsaved = false;
    status.saving();
    const body = JSON.stringify(written);
    try {
      const answer = await fetch(address, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "If-Match": etag },
        body,
        credentials: "same-origin",
        keepalive: body.length < largestKeptAlive,
      });
      if (answer.ok) {
        acknowledge(answer);
      } else if (answer.status === 412) {
        stopped = true;
        status.conflict();
      } else {
        unsaved = true;
        const problem = (await answer.json().catch(() => ({}))) as { title?: string };
        status.failed(problem.title);
        if (answer.status >= 500 || answer.status === 429) {
          later(retryTime);
        }
        return;
      }
    } catch {
      unsaved = true;
      status.offline();
      later(retryTime);
      return;
    } finally {
      saving = false;
      sendAfterSaving?.();
    }
    if (unsaved) {
      later(0);
    }
  };

  const changed = (): void => {
    unsaved = true;
    written = readFields(form);
    keepDraft(address, { etag, fields: written });
    later(quietTime);
  };

  const restore = (fields: Record<string, unknown>): void => {
    writeFields(form, fields);
    changed();
  };

  const kept = keptDraft(address);
  if (kept?.etag === etag) {
    restore(kept.fields);
  } else if (kept?.sent || JSON.stringify(kept?.fields) === JSON.stringify(written)) {
    dropDraft(address);
  } else if (kept) {
    // The text on the server has moved on. The person decides whether what stands here replaces it.
    status.offer(() => restore(kept.fields), () => dropDraft(address));
  }

  const signal = ended.signal;
  form.addEventListener("input", changed, { signal });
  form.addEventListener("change", changed, { signal });
  form.addEventListener("focusout", () => void save(), { signal });
  form.addEventListener("submit", event => {
    window.clearTimeout(timer);
    stopped = true;
    if (saving) {
      // The form carries the version that it was opened on; the save under way makes a newer one, and the server would take
      // the person for two who edit at once.
      event.preventDefault();
      const { submitter } = event;
      sendAfterSaving = () => form.requestSubmit(submitter);
      return;
    }
    keepDraft(address, { etag, fields: readFields(form), sent: true });
  }, { signal });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      void save();
    }
  }, { signal });
  window.addEventListener("online", () => void save(), { signal });
  return () => {
    window.clearTimeout(timer);
    ended.abort();
    void save();
  };
}
