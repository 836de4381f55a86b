import { Component, computed, inject, input } from '@angular/core';
import { AgeChip, DayPipe, MoneyPipe, Texts } from '@relance/platform/console';
import type { LegalFile } from './file.store';

/** What is claimed and where it comes from: the open items, and every movement of the account. */
@Component({
  selector: 'legal-file-money',
  imports: [AgeChip, DayPipe, MoneyPipe],
  template: `
    <section class="card" id="items" aria-labelledby="items-title">
      <div class="card-head">
        <h2 id="items-title">{{ t('legalFile.items') }}</h2>
      </div>
      <div class="table-scroll" tabindex="0" role="group" aria-labelledby="items-title">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ t('legalFile.item') }}</th>
              <th scope="col">{{ t('legalFile.issued') }}</th>
              <th scope="col">{{ t('legalFile.due') }}</th>
              <th scope="col">{{ t('legalFile.late') }}</th>
              <th scope="col" class="num">{{ t('legalFile.total') }}</th>
              <th scope="col" class="num">{{ t('legalFile.open') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (item of open(); track item.id) {
              <tr>
                <td>
                  <span class="line wrap">
                    {{ item.number }}
                    @if (item.kind === 'creditNote') {
                      <span class="chip">{{ t('legalFile.creditNote') }}</span>
                    } @else if (item.kind === 'charge') {
                      <span class="chip">{{ t('legalFile.movements.charge') }}</span>
                    }
                    @if (item.carrying) {
                      <span class="chip accent">{{ t('legalFile.carrying') }}</span>
                    }
                    @if (item.disputed) {
                      <span class="chip d60">{{ t('legalFile.disputed') }}</span>
                    }
                  </span>
                </td>
                <td>{{ item.issuedOn | day }}</td>
                <td>
                  {{ item.dueOn | day }}
                  @if (item.dueSource === 'terms') {
                    <span class="small muted">({{ t('legalFile.dueFromTerms') }})</span>
                  }
                </td>
                <td><rl-age [days]="item.daysPastDue" /></td>
                <td class="num muted">{{ item.total | money }}</td>
                <td class="num strong">{{ item.open | money }}</td>
              </tr>
            } @empty {
              <tr>
                <td colspan="6" class="muted">{{ t('legalFile.none') }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
    <section class="card" id="ledger" aria-labelledby="ledger-title">
      <div class="card-head">
        <h2 id="ledger-title">{{ t('legalFile.ledger') }}</h2>
      </div>
      <div class="table-scroll tall" tabindex="0" role="group" aria-labelledby="ledger-title">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ t('legalFile.booked') }}</th>
              <th scope="col">{{ t('legalFile.movement') }}</th>
              <th scope="col">{{ t('legalFile.item') }}</th>
              <th scope="col" class="num">{{ t('legalFile.amount') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (line of file().ledger; track line.id) {
              <tr>
                <td>{{ line.bookedOn | day }}</td>
                <td>
                  {{ texts.tOr('legalFile.movements.' + line.kind, line.kind) }}
                  @if (line.reversal) {
                    <span class="muted">({{ t('legalFile.reversal') }})</span>
                  }
                </td>
                <td>{{ line.itemNumber }}</td>
                <td class="num">{{ line.amount | money }}</td>
              </tr>
            } @empty {
              <tr>
                <td colspan="4" class="muted">{{ t('legalFile.none') }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
  styles: `
    :host {
      display: contents;
    }
    .card {
      scroll-margin-top: 48px;
    }
    .tall {
      max-height: 420px;
      overflow: auto;
    }
  `,
})
export class FileMoney {
  readonly file = input.required<LegalFile>();
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly open = computed(() => this.file().items.filter((item) => item.open.minor !== 0));
}
