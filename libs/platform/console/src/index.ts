/**
 * The console's ui kit and data clients.
 *
 * **A screen** is three hops: component → store (a class with private signals, `asReadonly()`, `computed`) → client.
 *
 * **Data.** Write operations in `libs/<context>/console/src/<name>.graphql`, run
 * `npm run schema` (it checks them against the servers' schema and writes
 * `generated/`, which is committed), then `client.run(SomethingDocument, { … })` with `GraphqlClient`; names of operations and
 * fragments are unique over all contexts. Result unions arrive as data (`switch (result.__typename)`); everything else throws a
 * `RequestFailure` whose `kind` the component `<rl-failure>` says in words. `loaded(() => client.run(…))` keeps value, first wait
 * and failure of one reading; `paged(after => …)` keeps a keyset list, `longList(…)` one of any length that is changed while it is read; `rereadOn(topics, read)` reads again when something is
 * heard; `sending()` runs a form's mutation and says why it was refused. `caseWrite(case)` makes the `write` argument. `LiveClient.on('case.moved', …)` hears changes,
 * `onReload` asks for everything again. `SessionStore` knows who is logged in, `onlyFor('lead')` guards a route.
 *
 * **Words.** `t = inject(Texts).t` and `{{ t('legal.inbox.title', { count }) }}`; `tOr(key, fallback)` for codes. A context keeps
 * `i18n/fr.json` and `i18n/en.json` beside its screens and loads them in its route:
 * `resolve: { texts: texts('legal', { fr: () => import('./i18n/fr.json'), en: () => import('./i18n/en.json') }) }`.
 * Plurals: `"x": { "one": …, "other": … }` with the parameter `count`. Shared words are under `ui.`, codes under
 * `ui.code.<code>`; a `Reason` brings its sentence in the viewer's language (`reason.text`).
 *
 * **A route.** The context's `index.ts` exports `Routes` whose components are loaded lazily, and nothing else that is heavy:
 * `export const legalRoutes: Routes = [{ path: 'legal', canActivate: [onlyFor('legal', 'admin')], resolve: …, loadComponent: …}]`.
 * Add them in `apps/console/src/app.routes.ts`, and the rail's entry in `apps/console/src/navigation.ts`.
 *
 * **Looks.** Classes of `look/controls.css` and `look/surfaces.css`: `.btn` (`.primary .quiet .small .icon`), `.chip` (`.d30 .d60 .d90 .late .legal .good .warn`),
 * `.key`, `.field` with `.input`, `.card` (`.card-head .card-body`), `.table`, `.notice`, `.choice`, `.tabs`, `.stack .line .spread`,
 * `.num .amount .muted .small .ellipsis`, and of `look/shell.css` `.page` (`.page-head`, `.flow` when the page scrolls).
 * No static `style="…"` attributes and no inline scripts: the content policy refuses them (`[style.x]` bindings are fine).
 *
 * **Keys.** `inject(Hotkeys).bind([{ key: 'm', label: 'legal.keys.move', run }])` until the component is destroyed.
 */
export * from './generated/graphql';
export * from './data/debtor-search';
export * from './data/conflict';
export * from './data/draft.store';
export * from './data/failure';
export * from './data/graphql.client';
export * from './data/history';
export * from './data/live.client';
export * from './data/long-list';
export * from './data/outbox';
export * from './data/paged';
export * from './data/reread';
export * from './data/save-text';
export * from './data/sending';
export * from './data/server-clock';
export * from './data/session.guard';
export * from './data/session.store';
export * from './data/write';
export * from './format/amounts';
export * from './format/format';
export * from './format/format.pipes';
export * from './format/words-of';
export { keyWord } from './keys/hotkey';
export * from './keys/hotkey.service';
export * from './keys/shortcut-sheet';
export * from './look/appearance.store';
export * from './look/narrow';
export * from './texts/texts.route';
export * from './texts/texts.service';
export * from './ui/amount-field';
export * from './ui/case-panels';
export * from './ui/chips';
export * from './ui/contact-dialog';
export * from './ui/conflict';
export * from './ui/debtor-picker';
export * from './ui/dialog';
export * from './ui/draft-notice';
export * from './ui/form-end';
export * from './ui/graph';
export * from './ui/icon';
export * from './ui/list';
export * from './ui/loaded-component';
export * from './ui/outbox-panel';
export * from './ui/rank-reasons';
export * from './ui/resource';
export * from './ui/split';
export * from './ui/spoken-path';
export * from './ui/states';
export * from './ui/tick-list';
export * from './ui/toast';
