type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fieldsIn = (form: HTMLFormElement): NodeListOf<Field> => form.querySelectorAll<Field>("[data-save]");

const isCheckBox = (field: Field): field is HTMLInputElement => field instanceof HTMLInputElement && field.type === "checkbox";

/** The fields that carry data-save, by that name; check boxes of one name become a list, an empty date becomes null. */
export function readFields(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const field of fieldsIn(form)) {
    const name = field.dataset.save!;
    if (isCheckBox(field)) {
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

/** Puts values back; an editor in front of a field hears of it. */
export function writeFields(form: HTMLFormElement, fields: Record<string, unknown>): void {
  for (const field of fieldsIn(form)) {
    const value = fields[field.dataset.save!];
    if (isCheckBox(field)) {
      field.checked = Array.isArray(value) && value.includes(field.value);
    } else if (typeof value === "string" || value === null) {
      field.value = value ?? "";
      field.dispatchEvent(new Event("restored"));
    }
  }
}
