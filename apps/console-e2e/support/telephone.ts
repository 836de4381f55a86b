interface Telephone {
  dialled?: string[];
}

/** Run before a page's own scripts: stands in for the machine's telephone, whose dialogue would take the keyboard away. */
export function takeTheCalls(): void {
  const numbers: string[] = ((window as Telephone).dialled = []);
  // before the browser sees it: while it goes to another screen, what it was asked to open cannot always be stopped
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="tel:"]') : null;
      if (!link) return;
      numbers.push(link.href.slice('tel:'.length));
      event.preventDefault();
    },
    { capture: true },
  );
}

/** Run in the page. */
export function dialled(): string[] {
  return (window as Telephone).dialled ?? [];
}
