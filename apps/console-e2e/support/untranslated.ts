/** Run in the page: text keys that stand where words should, in text and in what is read aloud. */
export function untranslated(): string[] {
  const key =
    /\b(?:ui|shell|identity|calls|queue|agenda|weights|floor|portfolio|disputes|payments|account|creditors|imports|aging|letters|documents|legal|legalFile|strategies|timeline|people|audit|scripts|policies|callRules|callDesk|telephony)\.[a-z]\w*(?:\.\w+)*/g;
  const spoken = [...document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')].flatMap((element) =>
    ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  );
  // the audit trail names an action by its code beside the words
  const codes = new Set([...document.querySelectorAll('dd')].map((shown) => shown.textContent?.trim()));
  return [document.title, document.body.innerText, ...spoken]
    .flatMap((text) => text.match(key) ?? [])
    .filter((found) => !codes.has(found));
}
