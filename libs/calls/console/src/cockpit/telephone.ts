/** A link that is followed like any other, so that the person's own telephone programme takes it. */
export function handToTelephone(phone: string): void {
  const link = document.body.appendChild(document.createElement('a'));
  link.href = `tel:${phone}`;
  link.click();
  link.remove();
}
