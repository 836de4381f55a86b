import { TestBed } from '@angular/core/testing';
import { DraftStore } from './draft.store';

const DAY = 86_400_000;
const later = (days: number): DraftStore => {
  jest.useFakeTimers({ now: Date.now() + days * DAY });
  TestBed.resetTestingModule();
  return TestBed.inject(DraftStore);
};

describe('a draft', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.useRealTimers());

  it('is there after the page was left', () => {
    TestBed.inject(DraftStore).write('note.case-1', 'Mme Marchand rappelle');
    expect(later(1).read('note.case-1')).toBe('Mme Marchand rappelle');
  });

  it('is forgotten when it was sent or emptied', () => {
    const drafts = TestBed.inject(DraftStore);
    drafts.write('note.case-1', 'x');
    drafts.write('note.case-1', '');
    drafts.write('note.case-2', 'y');
    drafts.forget('note.case-2');
    expect([drafts.read('note.case-1'), drafts.read('note.case-2'), localStorage.length]).toEqual(['', '', 0]);
  });

  it('does not stay on the machine beyond two weeks', () => {
    TestBed.inject(DraftStore).write('note.case-1', 'x');
    expect(later(15).read('note.case-1')).toBe('');
  });

  it('that cannot be read counts as none', () => {
    localStorage.setItem('relance.draft.note.case-1', '{broken');
    expect(later(0).read('note.case-1')).toBe('');
  });
});
