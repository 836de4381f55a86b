import { isWriting, keyName, type KeyPress } from './hotkey';

const press = (over: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...over,
});

describe('naming a key', () => {
  it('takes letters by what they write, in either case', () => {
    expect(keyName(press({ key: 'P', code: 'KeyP' }))).toBe('p');
    expect(keyName(press({ key: 'a', code: 'KeyQ' }))).toBe('a');
  });

  it('takes digits by their place, so that the French layout needs no Shift', () => {
    expect(keyName(press({ key: '&', code: 'Digit1' }))).toBe('1');
    expect(keyName(press({ key: '3', code: 'Numpad3' }))).toBe('3');
  });

  it('keeps the signs that have a meaning, wherever the layout puts them', () => {
    expect(keyName(press({ key: '/', code: 'Digit7' }))).toBe('/');
    expect(keyName(press({ key: '?', code: 'Comma' }))).toBe('?');
  });

  it('leaves Alt to the browser and names Ctrl and Cmd alike', () => {
    expect(keyName(press({ key: 'p', code: 'KeyP', altKey: true }))).toBeUndefined();
    expect(keyName(press({ key: 'k', code: 'KeyK', metaKey: true }))).toBe('ctrl+k');
  });
});

describe('writing', () => {
  it('is what text fields, lists and editable text are for', () => {
    expect(isWriting({ tagName: 'INPUT', type: 'text' })).toBe(true);
    expect(isWriting({ tagName: 'INPUT', type: 'date' })).toBe(true);
    expect(isWriting({ tagName: 'TEXTAREA' })).toBe(true);
    expect(isWriting({ tagName: 'DIV', isContentEditable: true })).toBe(true);
  });

  it('is not what buttons and radio choices are for', () => {
    expect(isWriting({ tagName: 'INPUT', type: 'radio' })).toBe(false);
    expect(isWriting({ tagName: 'BUTTON' })).toBe(false);
    expect(isWriting(null)).toBe(false);
  });
});
