import { lintTexts, refreshProjectGraph } from './lint.mjs';

const RULES = ['@nx/enforce-module-boundaries', 'no-restricted-imports', 'no-restricted-syntax'];

const REFUSED: [string, string][] = [
  ['libs/dunning/domain/src/index.ts', `export { Injectable } from '@nestjs/common';`],
  ['libs/dunning/domain/src/index.ts', `export { readFileSync } from 'node:fs';`],
  ['libs/dunning/domain/src/index.ts', `export const today = new Date();`],
  ['libs/receivables/domain/src/index.ts', `export { decide } from '@relance/dunning/domain';`],
  ['libs/calls/console/src/index.ts', `export * from '@relance/legal/console';`],
  ['libs/calls/console/src/index.ts', `export { DataSource } from 'typeorm';`],
  ['libs/calls/console/src/index.ts', `export { CallsModule } from '@relance/calls/server';`],
  ['libs/receivables/server/src/index.ts', `export { CaseService } from '@relance/dunning/server';`],
  ['libs/dunning/server/src/index.ts', `export { Component } from '@angular/core';`],
  ['libs/dunning/server/src/index.ts', `export { newId } from '../../../kernel/src/id';`],
  ['libs/kernel/src/index.ts', `export { SYSTEM } from '@relance/platform/server';`],
];

const ALLOWED: [string, string][] = [
  ['libs/dunning/domain/src/index.ts', `export { setup } from 'xstate';\nexport { newId } from '@relance/kernel';`],
  ['libs/calls/server/src/index.ts', `export { CaseService } from '@relance/dunning/server';`],
  ['libs/calls/console/src/index.ts', `export { Component } from '@angular/core';`],
];

describe('the directions between rooms', () => {
  const objections = new Map<string, string[]>();

  beforeAll(() => {
    refreshProjectGraph();
    const samples = [...REFUSED, ...ALLOWED].map(([file, text]) => ({ file, text: `${text}\n` }));
    lintTexts(samples).forEach((messages, i) => {
      const { file, text } = samples[i]!;
      objections.set(
        file + text.trimEnd(),
        messages.filter(({ rule }) => RULES.includes(rule)).map(({ message }) => message),
      );
    });
  }, 120_000);

  it.each(REFUSED)('refuse in %s: %s', (file, text) => {
    expect(objections.get(file + text)).not.toEqual([]);
  });

  it.each(ALLOWED)('allow in %s: %s', (file, text) => {
    expect(objections.get(file + text)).toEqual([]);
  });
});
