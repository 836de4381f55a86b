import { computed, inject, Injectable } from '@angular/core';
import {
  AddPersonDocument,
  AddTeamDocument,
  ChangePersonDocument,
  DisablePersonDocument,
  EnablePersonDocument,
  GraphqlClient,
  loaded,
  RenameTeamDocument,
  rereadOn,
  sending,
  SessionStore,
  TeamsAndPeopleDocument,
  Texts,
  Toasts,
  type AddPersonMutationVariables,
  type PersonRowFragment,
  type TeamsAndPeopleQuery,
} from '@relance/platform/console';

export type Person = PersonRowFragment;
export type Team = TeamsAndPeopleQuery['teams'][number];
export type PersonDraft = AddPersonMutationVariables['input'];

/** A team and who works in it; `team` is null for those who belong to none (legal staff, administrators). */
export interface Group {
  readonly team: Team | null;
  readonly people: readonly Person[];
}

/** People and teams: who may log in, as what, and where. */
@Injectable()
export class PeopleStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore);
  private readonly everyone = loaded(() => this.client.run(TeamsAndPeopleDocument));
  readonly saving = sending();
  readonly failure = this.everyone.failure;
  readonly loaded = computed(() => this.everyone.value() !== undefined);
  readonly teams = computed(() => this.everyone.value()?.teams ?? []);
  readonly groups = computed<readonly Group[]>(() => {
    const people = this.everyone.value()?.people ?? [];
    const byTeam = this.teams().map((team) => ({ team, people: people.filter((one) => one.teamId === team.id) }));
    const others = people.filter((one) => !one.teamId);
    return others.length > 0 ? [...byTeam, { team: null, people: others }] : byTeam;
  });

  constructor() {
    void this.everyone.load();
    rereadOn(['people.changed'], () => this.everyone.load());
  }

  load(): Promise<void> {
    return this.everyone.load();
  }

  isMe(person: Person): boolean {
    return person.id === this.session.me()?.id;
  }

  /** `id` undefined: a new person. */
  savePerson(id: string | undefined, input: PersonDraft): Promise<boolean> {
    return this.save(
      async () =>
        id
          ? (await this.client.run(ChangePersonDocument, { id, input })).changePerson
          : (await this.client.run(AddPersonDocument, { input })).addPerson,
      this.texts.t(id ? 'people.changed' : 'people.added', { name: input.name }),
    );
  }

  disable({ id, name }: Person): Promise<boolean> {
    return this.save(
      async () => (await this.client.run(DisablePersonDocument, { id })).disablePerson,
      this.texts.t('people.disabledDone', { name }),
    );
  }

  async enable({ id, name }: Person): Promise<void> {
    const done = await this.save(
      async () => (await this.client.run(EnablePersonDocument, { id })).enablePerson,
      this.texts.t('people.enabledDone', { name }),
    );
    const problem = this.saving.problem();
    if (!done && problem) this.toasts.show(problem);
  }

  /** `id` undefined: a new team. */
  saveTeam(id: string | undefined, name: string): Promise<boolean> {
    return this.save(
      async () =>
        id
          ? (await this.client.run(RenameTeamDocument, { id, name })).renameTeam
          : (await this.client.run(AddTeamDocument, { name })).addTeam,
      this.texts.t(id ? 'people.teamRenamed' : 'people.teamAdded', { name }),
    );
  }

  private async save<Answer extends object>(run: () => Promise<Answer>, done: string): Promise<boolean> {
    const answer = await this.saving.send(run);
    if (!answer) return false;
    this.toasts.show(done);
    await this.everyone.load();
    return true;
  }
}
