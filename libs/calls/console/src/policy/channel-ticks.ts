import { Component, inject, input, output } from '@angular/core';
import { CONTACT_CHANNELS, type ContactChannel } from '@relance/calls/contact';
import { Texts } from '@relance/platform/console';

/** Which channels a limit or a wait is for. */
@Component({
  selector: 'calls-channel-ticks',
  template: `
    <fieldset class="line">
      <legend class="small muted">{{ t('policies.edit.channels') }}</legend>
      @for (one of all; track one) {
        <label class="line">
          <input type="checkbox" [checked]="channels().includes(one)" (change)="toggle(one)" />
          {{ t('policies.channel.' + one) }}
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      flex-wrap: wrap;
      min-height: 28px;
      padding: 0;
      border: 0;
    }
  `,
})
export class ChannelTicks {
  readonly channels = input.required<readonly ContactChannel[]>();
  readonly changed = output<ContactChannel[]>();
  protected readonly t = inject(Texts).t;
  protected readonly all = CONTACT_CHANNELS;

  protected toggle(one: ContactChannel): void {
    const has = this.channels().includes(one);
    this.changed.emit(
      CONTACT_CHANNELS.filter((channel) => (channel === one ? !has : this.channels().includes(channel))),
    );
  }
}
