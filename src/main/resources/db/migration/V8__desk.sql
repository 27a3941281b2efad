-- Whom a claim was given to: set for the act ASSIGN only.
alter table review add column assignee text;

-- What people did to a claim itself: its span and its notes. Only ever added to. `before` is null for a claim that a
-- person marked.
create table claim_change (
    id           uuid primary key,
    claim_id     uuid        not null references claim,
    version      integer     not null,
    actor        text        not null,
    at           timestamptz not null,
    before       jsonb,
    after        jsonb       not null,
    unique (claim_id, version)
);
create trigger claim_change_append_only before update or delete on claim_change
    for each row execute function refuse_change();

-- What people call claims to find them again. The newest entry of a claim and tag says whether it has it.
create table claim_tag (
    id       bigint generated always as identity primary key,
    claim_id uuid        not null references claim,
    tag      text        not null,
    present  boolean     not null,
    actor    text        not null,
    at       timestamptz not null
);
create index claim_tag_claim on claim_tag (claim_id, tag, id desc);
create index claim_tag_tag on claim_tag (tag);
create trigger claim_tag_append_only before update or delete on claim_tag
    for each row execute function refuse_change();

-- Search. Both extensions are trusted: whoever may create in the database may have them. Where they cannot be had,
-- search still works, but forgives neither accents nor spelling.
do $$
begin
    create extension if not exists unaccent;
exception when others then
    raise notice 'no unaccent: search will tell accents apart (%)', sqlerrm;
end $$;
do $$
begin
    create extension if not exists pg_trgm;
exception when others then
    raise notice 'no pg_trgm: search will not forgive spelling (%)', sqlerrm;
end $$;

-- Lower case and without accents. Marked immutable, which unaccent is as long as its rules stay as they are.
do $$
declare
    home text;
begin
    select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace
        where e.extname = 'unaccent';
    execute format(
        'create function plain_words(words text) returns text language sql immutable strict parallel safe as %L',
        case when home is null then 'select lower(words)'
        else format('select lower(%I.unaccent(%L::regdictionary, words))', home, quote_ident(home) || '.unaccent') end);
end $$;

-- The words of a text as a search index has them; of an immense text as many as one index entry can hold.
do $$
begin
    -- By their schema: PostgreSQL 17 and newer look through none while an index is made of the rows that are there.
    execute format(
        'create function search_words(words text) returns tsvector language plpgsql immutable strict parallel'
        || ' safe as %L',
        format('begin'
            || ' return to_tsvector(''simple'', %1$I.plain_words(words));'
            || ' exception when program_limit_exceeded then'
            || ' return strip(to_tsvector(''simple'', %1$I.plain_words(left(words, 150000))));'
            || ' end', current_schema()));
end $$;

-- How alike two texts are, 0 to 1; 0 where that cannot be told.
do $$
declare
    home text;
begin
    select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace
        where e.extname = 'pg_trgm';
    if home is null then
        create function likeness(one text, other text) returns real language sql immutable strict as 'select 0::real';
        create function spelling(sought text, words text) returns real language sql immutable strict
            as 'select 0::real';
    else
        execute format(
            'create function likeness(one text, other text) returns real language sql immutable strict parallel safe'
            || ' as %L', format('select %I.similarity(plain_words(one), plain_words(other))', home));
        execute format(
            'create function spelling(sought text, words text) returns real language sql immutable strict parallel safe'
            || ' as %L', format('select %I.word_similarity(plain_words(sought), plain_words(words))', home));
    end if;
end $$;

create index claim_words on claim using gin (search_words(text));
create index note_words on note using gin (search_words(text));
create index text_layer_words on text_layer using gin (search_words(text));

-- The schema in search_words came later, for databases that still have rows without an index. The letters keep the
-- checksum, by which Flyway knows this file in databases that have it: lhnhmonjh
