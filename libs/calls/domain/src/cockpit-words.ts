/** What the cockpit says by the rules alone: no date and no machine is needed for it. */
export { ruleInWords } from './contact/contact-words';
export { noteWarnings, type NoteWord } from './outcome/note-words';
