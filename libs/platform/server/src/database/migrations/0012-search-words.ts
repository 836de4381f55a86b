import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Debtors by the words of their names, without accents: found by how any word begins, whatever the number of debtors. */
export class SearchWords1795001100000 implements MigrationInterface {
  name = 'SearchWords1795001100000';

  async up(runner: QueryRunner): Promise<void> {
    // row-level security holds for the owner as well: without a role it would find nothing
    await runner.query(`select set_config('app.role', 'system', true)`);
    await runner.query(WORDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger debtor_words on debtor;
      drop trigger debtor_renamed on debtor;
      drop function debtor_words();
      drop function debtor_renamed();
      drop table debtor_word;
      drop function app.words(text);
      drop index open_item_total, open_item_rest;
    `);
  }
}

const WORDS = `
-- an amount is looked for among what is open
create index open_item_total on open_item (total_minor) where open_minor > 0;
create index open_item_rest on open_item (open_minor) where open_minor > 0;
create function app.words(text) returns setof text language sql immutable strict as $$
  select distinct w from regexp_split_to_table(app.fold($1), '[^[:alnum:]]+') w where w <> '' $$;
-- Its comparisons are leakproof, so that row-level security lets an index answer them; those of like and of text search are not.
create table debtor_word (
  word text collate "C" not null,
  debtor_id uuid not null references debtor on delete cascade,
  primary key (word, debtor_id)
);
create index debtor_word_debtor on debtor_word (debtor_id);
insert into debtor_word (word, debtor_id) select w, d.id from debtor d, app.words(d.name) w;
create function debtor_words() returns trigger language plpgsql as $$
begin
  insert into debtor_word (word, debtor_id) select w, d.id from added d, app.words(d.name) w;
  return null;
end $$;
create trigger debtor_words after insert on debtor referencing new table as added for each statement execute function debtor_words();
create function debtor_renamed() returns trigger language plpgsql as $$
begin
  delete from debtor_word where debtor_id = new.id;
  insert into debtor_word (word, debtor_id) select w, new.id from app.words(new.name) w;
  return null;
end $$;
create trigger debtor_renamed after update of name on debtor for each row when (old.name is distinct from new.name)
  execute function debtor_renamed();
alter table debtor_word enable row level security;
alter table debtor_word force row level security;
create policy scope on debtor_word using ((select app.sees_all()) or exists (select 1 from account a where a.debtor_id = debtor_word.debtor_id));
`;
