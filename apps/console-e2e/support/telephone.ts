interface Telephone {
  dialled?: string[];
}

/** Run before a page's own scripts: stands in for the machine's telephone, whose dialogue would take the keyboard away. */
export function takeTheCalls(): void {
  const numbers: string[] = ((window as Telephone).dialled = []);
  window.navigation.addEventListener('navigate', (event) => {
    if (!event.destination.url.startsWith('tel:')) return;
    numbers.push(event.destination.url.slice('tel:'.length));
    event.preventDefault();
  });
}

/** Run in the page. */
export function dialled(): string[] {
  return (window as Telephone).dialled ?? [];
}
