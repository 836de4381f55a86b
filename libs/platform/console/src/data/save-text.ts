/** Gives the person a file made here: the browser's own download. */
export function saveText(fileName: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has begun with the click; the address may go once the browser has read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
