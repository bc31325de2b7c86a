import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";

const unaligned = { default: null, rendered: false };

/**
 * Tables without measures: widths and alignment would be style attributes, which the security policy does not admit and the
 * server takes off.
 */
export const tables = [
  Table.extend({ renderHTML: () => ["table", ["tbody", 0]] }).configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ addAttributes() { return { ...this.parent?.(), align: unaligned }; } }),
  TableCell.extend({ addAttributes() { return { ...this.parent?.(), align: unaligned }; } }),
];
