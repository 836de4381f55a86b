import { Component, inject, signal } from '@angular/core';
import { Dialog, EmptyState, FailureState, Icon, Skeleton, Texts } from '@relance/platform/console';
import { PeopleStore, type Person, type PersonDraft, type Team } from './people.store';
import { PersonDialog } from './person-dialog';
import { TeamDialog } from './team-dialog';

/** People and teams, with what each change brings about. */
@Component({
  selector: 'identity-people',
  imports: [Dialog, EmptyState, FailureState, Icon, PersonDialog, Skeleton, TeamDialog],
  providers: [PeopleStore],
  template: `
    <div class="page flow">
      <header class="page-head">
        <h1>{{ t('people.title') }}</h1>
        <button type="button" class="btn" (click)="begin(team, null)">{{ t('people.addTeam') }}</button>
        <button type="button" class="btn primary" [disabled]="store.teams().length === 0" (click)="begin(person, null)">
          <rl-icon name="plus" />{{ t('people.addPerson') }}
        </button>
      </header>
      @if (store.loaded()) {
        @for (group of store.groups(); track group.team?.id) {
          <section class="card" [attr.aria-label]="group.team?.name ?? t('people.noTeam')">
            <div class="card-head">
              <h2>{{ group.team?.name ?? t('people.noTeam') }}</h2>
              <span class="muted">{{ t('people.people', { count: group.people.length }) }}</span>
              @if (group.team; as one) {
                <button
                  type="button"
                  class="btn small"
                  [attr.aria-label]="t('people.renameOf', { name: one.name })"
                  (click)="begin(team, one)"
                >
                  {{ t('people.renameTeam') }}
                </button>
              }
            </div>
            @if (group.people.length > 0) {
              <div
                class="table-scroll"
                tabindex="0"
                role="group"
                [attr.aria-label]="group.team?.name ?? t('people.noTeam')"
              >
                <table class="table">
                  <thead>
                    <tr>
                      <th scope="col">{{ t('people.name') }}</th>
                      <th scope="col">{{ t('people.login') }}</th>
                      <th scope="col">{{ t('people.role') }}</th>
                      <th scope="col">{{ t('people.language') }}</th>
                      <th scope="col">{{ t('people.status') }}</th>
                      <th scope="col" class="last">
                        <span class="visually-hidden">{{ t('people.actions') }}</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    @for (one of group.people; track one.id) {
                      <tr>
                        <td class="strong" [class.muted]="one.disabled">{{ one.name }}</td>
                        <td>{{ one.login }}</td>
                        <td>{{ t('ui.role.' + one.role) }}</td>
                        <td>{{ t('people.languages.' + one.language) }}</td>
                        <td>
                          <span class="chip" [class.good]="!one.disabled">
                            {{ t(one.disabled ? 'people.disabled' : 'people.active') }}
                          </span>
                        </td>
                        <td class="last">
                          <span class="line">
                            <button
                              type="button"
                              class="btn small"
                              [attr.aria-label]="t('people.changeOf', { name: one.name })"
                              (click)="begin(person, one)"
                            >
                              {{ t('people.change') }}
                            </button>
                            @if (one.disabled) {
                              <button
                                type="button"
                                class="btn small"
                                [attr.aria-label]="t('people.enableOf', { name: one.name })"
                                (click)="store.enable(one)"
                              >
                                {{ t('people.enable') }}
                              </button>
                            } @else {
                              <button
                                type="button"
                                class="btn small"
                                [disabled]="store.isMe(one)"
                                [title]="store.isMe(one) ? t('people.disableSelf') : ''"
                                [attr.aria-label]="t('people.disableOf', { name: one.name })"
                                (click)="begin(leaving, one)"
                              >
                                {{ t('people.disable') }}
                              </button>
                            }
                          </span>
                        </td>
                      </tr>
                    }
                  </tbody>
                </table>
              </div>
            } @else {
              <p class="card-body muted">{{ t('people.teamEmpty') }}</p>
            }
          </section>
        } @empty {
          <rl-empty icon="people" [heading]="t('people.emptyTitle')"
            ><p>{{ t('people.emptyText') }}</p></rl-empty
          >
        }
      } @else if (store.failure(); as failure) {
        <rl-failure [kind]="failure" (retry)="store.load()" />
      } @else {
        <rl-skeleton [lines]="10" />
      }
    </div>
    <identity-person-dialog
      [person]="person()"
      [teams]="store.teams()"
      [busy]="store.saving.busy()"
      [problem]="store.saving.problem()"
      (save)="savePerson($event)"
      (closed)="close()"
    />
    <identity-team-dialog
      [team]="team()"
      [busy]="store.saving.busy()"
      [problem]="store.saving.problem()"
      (save)="saveTeam($event)"
      (closed)="close()"
    />
    <rl-dialog
      [open]="leaving() !== undefined"
      [heading]="t('people.disableTitle', { name: leaving()?.name ?? '' })"
      (closed)="close()"
    >
      <div class="stack">
        <p>{{ t('people.disableText') }}</p>
        @if (store.saving.problem(); as words) {
          <p class="notice warn" role="alert">
            <span>{{ words }}</span>
          </p>
        }
        <div class="form-actions">
          <button type="button" class="btn" autofocus (click)="close()">{{ t('ui.cancel') }}</button>
          <button type="button" class="btn primary" [disabled]="store.saving.busy()" (click)="disable()">
            {{ t('people.disable') }}
          </button>
        </div>
      </div>
    </rl-dialog>
  `,
  styles: `
    .table {
      table-layout: fixed;
      min-width: 760px;
    }
    th:nth-child(2),
    th:nth-child(4),
    th:nth-child(5) {
      width: 13%;
    }
    th:nth-child(3) {
      width: 22%;
    }
    .last {
      width: 196px;
      white-space: nowrap;
    }
  `,
})
export class PeopleScreen {
  protected readonly store = inject(PeopleStore);
  protected readonly t = inject(Texts).t;
  protected readonly person = signal<Person | null | undefined>(undefined);
  protected readonly team = signal<Team | null | undefined>(undefined);
  protected readonly leaving = signal<Person | undefined>(undefined);

  protected begin<Value>(dialog: { set(value: Value): void }, value: Value): void {
    this.store.saving.clear();
    dialog.set(value);
  }

  protected close(): void {
    this.person.set(undefined);
    this.team.set(undefined);
    this.leaving.set(undefined);
  }

  protected async savePerson(draft: PersonDraft): Promise<void> {
    if (await this.store.savePerson(this.person()?.id, draft)) this.close();
  }

  protected async saveTeam(name: string): Promise<void> {
    if (await this.store.saveTeam(this.team()?.id, name)) this.close();
  }

  protected async disable(): Promise<void> {
    const person = this.leaving();
    if (person && (await this.store.disable(person))) this.close();
  }
}
