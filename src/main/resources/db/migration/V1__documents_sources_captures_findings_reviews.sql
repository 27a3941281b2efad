-- A document under review. Its bytes as they came are in the store under their digest; its canonical text is here.
create table document (
    id          uuid primary key,
    digest      text        not null unique,
    media_type  text        not null,
    bytes       bigint      not null,
    title       text,
    authors     jsonb       not null,
    published   date,
    language    text,
    url         text,
    text        text        not null,
    paragraphs  jsonb       not null,
    problems    jsonb       not null,
    received_at timestamptz not null,
    received_by text        not null
);
create index document_received on document (received_at desc, id);

create table note (
    id           uuid primary key,
    document_id  uuid    not null references document,
    ordinal      integer not null,
    label        text    not null,
    start_offset integer not null,
    end_offset   integer not null,
    text         text    not null,
    markers      jsonb   not null,
    suggestions  jsonb   not null,
    unique (document_id, ordinal)
);

-- A cited work, shared by all citations of it. Works with too little to share on have no key.
create table source (
    id              uuid primary key,
    key             text unique,
    url             text,
    csl             jsonb       not null,
    created_at      timestamptz not null,
    next_attempt_at timestamptz
);

create table citation (
    id             uuid primary key,
    document_id    uuid             not null references document,
    note_id        uuid             not null references note,
    ordinal        integer          not null,
    start_offset   integer          not null,
    end_offset     integer          not null,
    text           text             not null,
    signal         text,
    csl            jsonb            not null,
    back_reference jsonb,
    means          uuid references citation,
    confidence     double precision not null,
    source_id      uuid references source,
    version        integer          not null,
    unique (note_id, ordinal)
);
create index citation_source on citation (source_id);
create index citation_document on citation (document_id);

create table claim (
    id           uuid primary key,
    document_id  uuid    not null references document,
    start_offset integer not null,
    end_offset   integer not null,
    text         text    not null,
    why          jsonb   not null,
    origin       text    not null,
    -- Counts changes of the claim's span or notes: findings name the version that they were made for.
    version      integer not null,
    unique (document_id, start_offset, end_offset)
);

create table claim_note (
    claim_id uuid not null references claim,
    note_id  uuid not null references note,
    primary key (claim_id, note_id)
);
create index claim_note_note on claim_note (note_id);

-- One dated attempt to get a source. The row is written before the attempt (done = false) and completed after the
-- bytes are in the store, never before.
create table capture (
    id           uuid primary key,
    source_id    uuid        not null references source,
    url          text,
    final_url    text,
    brought_by   text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    captured_at  timestamptz,
    done         boolean     not null,
    verdict      text,
    detail       text,
    signals      jsonb       not null,
    status       integer,
    media_type   text,
    charset      text,
    bytes        bigint,
    digest       text,
    hops         jsonb       not null,
    file_name    text,
    pages        text,
    note         text,
    warc         text,
    warc_receipt jsonb
);
create index capture_source on capture (source_id, requested_at);
create index capture_under_way on capture (source_id) where not done;

create table text_layer (
    id         uuid primary key,
    capture_id uuid        not null references capture,
    extractor  text        not null,
    version    text        not null,
    text       text        not null,
    pages      jsonb       not null,
    title      text,
    language   text,
    made_at    timestamptz not null,
    unique (capture_id, extractor, version)
);

-- That a claim was held against a copy, and when: without it, "nothing found" could not be told from "not looked".
create table comparison (
    id            uuid primary key,
    claim_id      uuid        not null references claim,
    claim_version integer     not null,
    citation_id   uuid        not null references citation,
    capture_id    uuid        not null references capture,
    layer_id      uuid references text_layer,
    made_at       timestamptz not null,
    unique nulls not distinct (claim_id, claim_version, citation_id, capture_id, layer_id)
);
create index comparison_capture on comparison (capture_id);

create table finding (
    id            uuid primary key,
    comparison_id uuid    not null references comparison,
    ordinal       integer not null,
    element       text    not null,
    kind          text    not null,
    claimed       text    not null,
    claimed_start integer not null,
    claimed_end   integer not null,
    found         text,
    passage       jsonb,
    differences   jsonb   not null,
    reason        text,
    unique (comparison_id, ordinal)
);

-- What people did: only ever added to.
create table review (
    id          uuid primary key,
    claim_id    uuid        not null references claim,
    ordinal     integer     not null,
    action      text        not null,
    actor       text        not null,
    at          timestamptz not null,
    from_state  text        not null,
    to_state    text        not null,
    verdict     text,
    reason      text,
    correction  text,
    locator     text,
    findings    jsonb       not null,
    basis       jsonb       not null,
    unique (claim_id, ordinal)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger review_append_only before update or delete on review
    for each row execute function refuse_change();
create trigger finding_append_only before update or delete on finding
    for each row execute function refuse_change();
create trigger comparison_append_only before update or delete on comparison
    for each row execute function refuse_change();

-- The queue, as db-scheduler defines it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);
