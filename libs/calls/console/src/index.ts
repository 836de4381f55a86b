import type { Type } from '@angular/core';

/** The search over all cases in reach, for the shell: loaded when first asked for. */
export const loadCaseSearch = (): Promise<Type<unknown>> => import('./search/case-search').then((m) => m.CaseSearch);
