import { DestroyRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Hotkeys } from './hotkey.service';

const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}): void => {
  const code = /^\d$/.test(key) ? `Digit${key}` : '';
  target.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...more }));
};

describe('plain keys', () => {
  let hotkeys: Hotkeys;
  let until: DestroyRef;
  let done: string[];
  const say = (word: string) => () => void done.push(word);

  beforeEach(() => {
    localStorage.clear();
    hotkeys = TestBed.inject(Hotkeys);
    until = TestBed.inject(DestroyRef);
    done = [];
  });

  it('do what they are bound to', () => {
    hotkeys.bind([{ key: 'p', run: say('promise') }], { until });
    press('p');
    expect(done).toEqual(['promise']);
  });

  it('are letters while someone writes, except those that leave', () => {
    const input = document.body.appendChild(document.createElement('textarea'));
    hotkeys.bind(
      [
        { key: 'p', run: say('promise') },
        { key: 'escape', whileWriting: true, run: say('left') },
      ],
      { until },
    );
    press('p', input);
    press('Escape', input);
    expect(done).toEqual(['left']);
    input.remove();
  });

  it('sleep under a form that is open, and wake when it closes', () => {
    hotkeys.bind([{ key: 'n', run: say('no answer') }], { until });
    const close = hotkeys.bind([{ key: '1', run: say('first date') }], { until, exclusive: true });
    press('n');
    press('1');
    close();
    press('n');
    expect(done).toEqual(['first date', 'no answer']);
  });

  it('give way to the one that is possible now', () => {
    let held = true;
    hotkeys.bind([{ key: 'c', run: say('search') }], { until });
    hotkeys.bind([{ key: 'c', when: () => !held, run: say('call') }], { until });
    press('c');
    held = false;
    press('c');
    expect(done).toEqual(['search', 'call']);
  });

  it('do nothing twice while held down, nor with Alt', () => {
    hotkeys.bind([{ key: 'n', run: say('no answer') }], { until });
    press('n', document.body, { repeat: true });
    press('n', document.body, { altKey: true });
    expect(done).toEqual([]);
  });

  it('can be switched off, which leaves Escape and Ctrl alone', () => {
    hotkeys.bind(
      [
        { key: 'n', run: say('no answer') },
        { key: 'ctrl+k', run: say('search') },
      ],
      { until },
    );
    hotkeys.enable(false);
    press('n');
    press('k', document.body, { ctrlKey: true });
    expect(done).toEqual(['search']);
  });
});
