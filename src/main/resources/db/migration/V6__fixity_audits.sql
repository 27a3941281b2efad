-- One walk over all that is kept. Its row is written before it starts, and stays as the summary.
create table audit (
    id           uuid primary key,
    requested_by text        not null,
    requested_at timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    documents    bigint      not null,
    captures     bigint      not null,
    text_layers  bigint      not null,
    files        bigint      not null,
    bytes        bigint      not null,
    faults       bigint      not null
);
create index audit_requested on audit (requested_at desc, id);
-- One at a time, whichever replica is asked.
create unique index audit_under_way on audit ((finished_at is null)) where finished_at is null;

create table audit_fault (
    id            uuid primary key,
    audit_id      uuid    not null references audit,
    ordinal       bigint  not null,
    kind          text    not null,
    document_id   uuid references document,
    capture_id    uuid references capture,
    text_layer_id uuid references text_layer,
    address       text,
    place         bigint,
    record_id     text,
    detail        text    not null,
    unique (audit_id, ordinal)
);

-- Finds out whether anything names a file of the store.
create index capture_warc on capture (warc) where warc is not null;

-- Without a digest of its own a text layer could change and nobody would notice. Empty where the previous release
-- writes a row.
alter table text_layer add column digest text;
update text_layer set digest = 'sha256:' || encode(sha256(convert_to(text, 'UTF8')), 'hex');
