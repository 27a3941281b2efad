-- What a person mended goes before what reading says: {mend, by, at}, or null for a citation as it was read.
alter table citation add column mended jsonb;
-- A citation that was joined into another stays for its history, its findings and for undo.
alter table citation add column joined_into uuid references citation;
create index citation_means on citation (means) where means is not null;

-- How people mended citations, only ever added to. Before and after are whole, so that any act can be undone, by an
-- act that says so.
create table citation_mend (
    id          uuid primary key,
    document_id uuid        not null references document,
    ordinal     integer     not null,
    kind        text        not null,
    actor       text        not null,
    at          timestamptz not null,
    reason      text,
    undoes      uuid references citation_mend,
    before      jsonb       not null,
    after       jsonb       not null,
    unique (document_id, ordinal)
);
create trigger citation_mend_append_only before update or delete on citation_mend
    for each row execute function refuse_change();

-- Where the citations of a source's key belong since an editor said that it is the same work as another.
alter table source add column merged_into uuid references source;

-- How editors merged and split sources, only ever added to.
create table source_act (
    id         uuid primary key,
    ordinal    bigint generated always as identity,
    kind       text        not null,
    source_id  uuid        not null references source,
    other_id   uuid        not null references source,
    citations  jsonb       not null,
    captures   jsonb       not null,
    actor      text        not null,
    at         timestamptz not null,
    reason     text,
    undoes     uuid references source_act
);
create index source_act_source on source_act (source_id);
create index source_act_other on source_act (other_id);
create trigger source_act_append_only before update or delete on source_act
    for each row execute function refuse_change();

-- Bibliographies that people brought to hold a document's citations against.
create table bibliography (
    id          uuid primary key,
    document_id uuid        not null references document,
    format      text        not null,
    file_name   text,
    entries     jsonb       not null,
    received_by text        not null,
    received_at timestamptz not null
);
create index bibliography_document on bibliography (document_id, received_at);
