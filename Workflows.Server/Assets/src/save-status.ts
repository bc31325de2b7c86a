/** Says how saving stands, in the words that the element with data-autosave-status carries. */
export type SaveStatus = {
  saving(): void;
  saved(): void;
  offline(): void;
  conflict(): void;
  failed(reason: string | undefined): void;
  offer(restore: () => void, discard: () => void): void;
};

export function statusOf(form: HTMLFormElement): SaveStatus {
  const place = form.querySelector<HTMLElement>("[data-autosave-status]");
  const words = { ...form.dataset, ...place?.dataset };
  const say = (state: string, text: string | undefined): void => {
    if (place) {
      place.dataset.state = state;
      place.textContent = text ?? "";
    }
  };
  const button = (text: string | undefined, act: () => void): HTMLButtonElement => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn btn-sm btn-outline-primary ms-2";
    made.textContent = text ?? "";
    made.addEventListener("click", () => {
      say("idle", "");
      act();
    });
    return made;
  };
  return {
    saving: () => say("saving", words.textSaving),
    saved: () => say("saved", `${words.textSaved ?? ""} ${new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false })}`),
    offline: () => say("offline", words.textOffline),
    conflict: () => say("conflict", words.textConflict),
    failed: reason => say("failed", reason ?? words.textFailed),
    offer: (restore, discard) => {
      say("kept", words.textKept);
      place?.append(button(words.textRestore, restore), button(words.textDiscard, discard));
    },
  };
}
