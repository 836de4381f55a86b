import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { DraftStore } from '../data/draft.store';
import { provideTexts } from '../texts/texts.route';
import { DraftNotice } from './draft-notice';

@Component({
  imports: [DraftNotice],
  template: `
    <form>
      <rl-draft key="form.case-1.callback" />
      @for (one of ['a', 'b']; track one) {
        <input type="radio" name="when" [value]="one" [checked]="one === when()" (change)="when.set(one)" />
      }
      @if (when() === 'b') {
        <input id="other" [value]="other()" (input)="other.set($any($event.target).value)" />
      }
    </form>
  `,
})
class Form {
  readonly when = signal('a');
  readonly other = signal('');
}

describe('the draft of a form', () => {
  let fixture: ComponentFixture<Form>;
  const open = async (): Promise<Form> => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    fixture = TestBed.createComponent(Form);
    for (let i = 0; i < 5; i++) {
      fixture.detectChanges();
      await fixture.whenStable();
    }
    return fixture.componentInstance;
  };
  const shown = () => (fixture.nativeElement as HTMLElement).querySelector('.notice') !== null;

  beforeEach(() => localStorage.clear());

  it('fills the form again, the fields too that a choice brought; a choice taken by its key is kept as well', async () => {
    const form = await open();
    form.when.set('b');
    fixture.detectChanges();
    document.dispatchEvent(new KeyboardEvent('keyup', { key: '2' }));
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const other = (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>('#other')!;
    other.value = 'mardi';
    other.dispatchEvent(new Event('input', { bubbles: true }));
    expect(shown()).toBe(false);
    const again = await open();
    expect([again.when(), again.other(), shown()]).toEqual(['b', 'mardi', true]);
  });

  it('is none where nothing was typed, and can be thrown away', async () => {
    await open();
    document.dispatchEvent(new MouseEvent('click'));
    expect(TestBed.inject(DraftStore).writtenAt('form.case-1.callback')).toBeUndefined();
    const form = await open();
    form.when.set('b');
    fixture.detectChanges();
    document.dispatchEvent(new KeyboardEvent('keyup', { key: '2' }));
    await new Promise((drawn) => requestAnimationFrame(drawn));
    await open();
    (fixture.nativeElement as HTMLElement).querySelector<HTMLButtonElement>('.notice button')!.click();
    fixture.detectChanges();
    expect([fixture.componentInstance.when(), shown()]).toEqual(['a', false]);
    expect(TestBed.inject(DraftStore).read('form.case-1.callback')).toBe('');
  });

  it('is not written by the key that closed the form', async () => {
    await open();
    document.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter' }));
    fixture.destroy();
    await new Promise((drawn) => requestAnimationFrame(drawn));
    expect(TestBed.inject(DraftStore).writtenAt('form.case-1.callback')).toBeUndefined();
  });
});
