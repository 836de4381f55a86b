import { Component, computed, input } from '@angular/core';

/** Strokes on a grid of 20. One name for one meaning. */
const PATHS = {
  day: 'M4 5.5h12M4 10h12M4 14.5h7',
  phone:
    'M5 3.5h2.5l1.5 4-2 1.5a9 9 0 0 0 4 4l1.5-2 4 1.5V15a1.5 1.5 0 0 1-1.5 1.5A11.5 11.5 0 0 1 3.5 5 1.5 1.5 0 0 1 5 3.5Z',
  calendar: 'M3.5 5.5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1ZM3.5 8.5h13M7 3v3M13 3v3',
  floor: 'M3.5 4h5.5v5.5H3.5ZM11 4h5.5v3.5H11ZM11 10h5.5v6H11ZM3.5 12H9v4H3.5Z',
  move: 'M4 7h11m-3-3 3 3-3 3M16 13H5m3-3-3 3 3 3',
  legal: 'M10 3.5v13M6.5 16.5h7M4 6l6-1.5L16 6M4 6l-2 5a2.3 2.3 0 0 0 4 0ZM16 6l-2 5a2.3 2.3 0 0 0 4 0Z',
  people:
    'M7.5 9a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM2.5 16.5c0-3 2.2-4.7 5-4.7s5 1.7 5 4.7M13 4a2.5 2.5 0 0 1 0 4.8M14.5 12.2c1.8.6 3 2 3 4.3',
  import: 'M10 3.5v9m-3.5-3.5 3.5 3.5 3.5-3.5M3.5 13v2.5a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1V13',
  steps: 'M3.5 16.5h4v-4h4.5v-4h4.5v-4',
  aging: 'M3.5 16.5h13M5.5 16.5v-4M9 16.5v-7M12.5 16.5v-10M16 16.5V4',
  night: 'M16 11.5A6.5 6.5 0 0 1 8.5 4a6.5 6.5 0 1 0 7.5 7.5Z',
  rehearse: 'M3.5 4v12.5h13M6 12.5l3-4 3 2.5 4-6',
  audit: 'M10 3 4 5.5v4c0 3.8 2.4 6 6 7.5 3.6-1.5 6-3.7 6-7.5v-4ZM7.5 10l2 2 3.5-4',
  mail: 'M3 5.5h14v9.5H3ZM3.5 6l6.5 5 6.5-5',
  document: 'M5 3h6.5l3.5 3.5V17H5ZM11.5 3v3.5H15M7.5 10h5M7.5 13h5',
  search: 'M8.8 14.5a5.7 5.7 0 1 0 0-11.4 5.7 5.7 0 0 0 0 11.4ZM13 13l4 4',
  check: 'M4 10.5 8 14.5 16 6',
  close: 'M5 5l10 10M15 5 5 15',
  warning: 'M10 3.5 17.5 16h-15ZM10 8v4M10 14v.01',
  block: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM5 5l10 10',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.2l2.8 1.8',
  lock: 'M5 9h10v7.5H5ZM7 9V6.5a3 3 0 0 1 6 0V9',
  money: 'M3 5.5h14v9H3ZM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM5.5 10h.01M14.5 10h.01',
  left: 'M12 4.5 6.5 10l5.5 5.5',
  right: 'M8 4.5l5.5 5.5L8 15.5',
  down: 'M4.5 8l5.5 5.5L15.5 8',
  edit: 'M12.5 4.5 15.5 7.5 7 16H4v-3ZM10.5 6.5l3 3',
  plus: 'M10 4v12M4 10h12',
  undo: 'M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H7',
  download: 'M10 3.5v9m-3.5-3.5 3.5 3.5 3.5-3.5M4 16.5h12',
  settings:
    'M3.5 6h8M15 6h1.5M3.5 14H5M9 14h7.5M13.2 7.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM7 15.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  logout: 'M8 3.5H4.5a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1H8M12.5 13.5 16 10l-3.5-3.5M16 10H8',
  note: 'M4 4h12v8.5L12.5 16H4ZM12.5 16v-3.5H16M7 8h6M7 11h3',
  script: 'M4 4h12v8.5H9.5L6.5 16v-3.5H4ZM7 7h6M7 9.5h4',
  offline:
    'M3 3l14 14M5.8 11.7a6 6 0 0 1 2-1.3M3 8.8a10 10 0 0 1 2.6-1.7M9 5.6a10 10 0 0 1 8 3.2M12.5 10.8a6 6 0 0 1 1.7 1M10 15.5v.01',
  weigh: 'M5 3.5v6M5 13.5v3M10 3.5v2M10 9.5v7M15 3.5v8M15 15.5v1M3.2 11.5h3.6M8.2 7.5h3.6M13.2 13.5h3.6',
  pin: 'M7 3.5h6M8 3.5v5l-2.5 3.5h9L12 8.5v-5M10 12v5',
  filter: 'M3 4.5h14l-5.5 6.5v5l-3-1.5v-3.5Z',
  keyboard: 'M2.5 5.5h15v9h-15ZM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.5h7',
} as const;
export type IconName = keyof typeof PATHS;

/** `<rl-icon name="phone" />`: decoration; the words stand beside it or in the button's label. */
@Component({
  selector: 'rl-icon',
  template: `<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => PATHS[this.name()]);
}
