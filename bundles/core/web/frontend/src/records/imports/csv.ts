/** RFC 4180, with the columns in the first line. */
export function csvOf(columns: string[], rows: Record<string, string>[]) {
  const cell = (value: string | undefined) => `"${(value ?? '').replaceAll('"', '""')}"`;
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
