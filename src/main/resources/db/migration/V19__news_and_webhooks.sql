-- What was done and is not told yet. A claim's status is worked out when it is read, so nobody sets it and nobody could
-- say that it changed. Instead, every table that a status is derived from says, in the transaction that writes it, which
-- document should be looked at again: whoever writes, and however, it cannot be forgotten. A row is gone once the
-- document was looked at.
create table happening (
    id          bigint generated always as identity primary key,
    document_id uuid not null,
    -- LOOK: a status may have changed. REVIEW, CAPTURE, EDITION: this happened, and a status may have changed.
    kind        text not null,
    subject     uuid
);
create index happening_document on happening (document_id, id);

-- What happened, in the order in which it was noticed.
create table news (
    id          uuid primary key,
    ordinal     bigint generated always as identity unique,
    document_id uuid        not null references document,
    claim_id    uuid references claim,
    kind        text        not null,
    at          timestamptz not null,
    matter      jsonb       not null
);
create index news_document on news (document_id, ordinal desc);
create index news_claim_status on news (claim_id, ordinal desc) where kind = 'CLAIM_STATUS';
create index news_discrepancy on news (ordinal desc) where kind = 'CLAIM_STATUS' and matter ->> 'to' = 'DISCREPANCY';
create trigger news_append_only before update or delete on news
    for each row execute function refuse_change();

create function happened_to_source(source uuid, other uuid, what text, who uuid) returns void language sql as $$
    insert into happening (document_id, kind, subject)
        select distinct document_id, what, who from citation where source_id in (source, other)
$$;

create function document_happened() returns trigger language plpgsql as $$
begin
    insert into happening (document_id, kind) values (new.id, 'LOOK');
    return null;
end $$;
create trigger document_happened after insert on document for each row execute function document_happened();

create function edition_happened() returns trigger language plpgsql as $$
begin
    insert into happening (document_id, kind, subject) values (new.document_id, 'EDITION', new.id);
    return null;
end $$;
create trigger edition_happened after insert on edition for each row
    when (new.changes is not null) execute function edition_happened();

create function mend_happened() returns trigger language plpgsql as $$
begin
    insert into happening (document_id, kind) values (new.document_id, 'LOOK');
    return null;
end $$;
create trigger citation_mend_happened after insert on citation_mend for each row execute function mend_happened();

create function claim_happened() returns trigger language plpgsql as $$
begin
    insert into happening (document_id, kind) select document_id, 'LOOK' from claim where id = new.claim_id;
    return null;
end $$;
create trigger claim_change_happened after insert on claim_change for each row execute function claim_happened();
create trigger comparison_happened after insert on comparison for each row execute function claim_happened();

create function review_happened() returns trigger language plpgsql as $$
begin
    insert into happening (document_id, kind, subject)
        select document_id, 'REVIEW', new.id from claim where id = new.claim_id;
    return null;
end $$;
create trigger review_happened after insert on review for each row execute function review_happened();

create function drift_happened() returns trigger language plpgsql as $$
begin
    insert into happening (document_id, kind)
        select c.document_id, 'LOOK' from finding f
        join comparison o on o.id = f.comparison_id join claim c on c.id = o.claim_id
        where f.id = new.finding_id;
    return null;
end $$;
create trigger drift_happened after insert on passage_drift for each row execute function drift_happened();

create function capture_happened() returns trigger language plpgsql as $$
begin
    perform happened_to_source(new.source_id, new.source_id, case when new.done then 'CAPTURE' else 'LOOK' end, new.id);
    return null;
end $$;
create trigger capture_asked after insert on capture for each row execute function capture_happened();
create trigger capture_done after update of done on capture for each row
    when (new.done and not old.done) execute function capture_happened();

create function capture_changed() returns trigger language plpgsql as $$
begin
    perform happened_to_source(new.source_id, old.source_id, 'LOOK', null);
    return null;
end $$;
-- Another source, a text that was read off it, or taken down: whatever it is, it is rare.
create trigger capture_changed after update on capture for each row when (old.done) execute function capture_changed();

create function source_changed() returns trigger language plpgsql as $$
begin
    perform happened_to_source(new.id, new.id, 'LOOK', null);
    return null;
end $$;
create trigger source_changed after update of url, taken_down on source for each row
    when (new.url is distinct from old.url or new.taken_down is distinct from old.taken_down)
    execute function source_changed();

create function source_happened() returns trigger language plpgsql as $$
begin
    perform happened_to_source(new.source_id, new.other_id, 'LOOK', null);
    return null;
end $$;
create trigger source_act_happened after insert on source_act for each row execute function source_happened();

-- Addresses that are told what happens. The secret itself is kept: it signs. The one before it signs too for a while.
create table webhook (
    id            uuid primary key,
    url           text        not null,
    description   text,
    events        jsonb       not null,
    document_id   uuid references document,
    secret        text        not null,
    former_secret text,
    former_until  timestamptz,
    created_at    timestamptz not null,
    created_by    text        not null,
    retired_at    timestamptz,
    retired_by    text
);

create table webhook_delivery (
    id              uuid primary key,
    ordinal         bigint generated always as identity unique,
    webhook_id      uuid        not null references webhook,
    kind            text        not null,
    payload         text        not null,
    created_at      timestamptz not null,
    outcome         text        not null,
    attempts        jsonb       not null,
    -- Since when it is tried: its own time, or that of the last request to send it again.
    tried_since     timestamptz not null,
    next_attempt_at timestamptz
);
create index webhook_delivery_webhook on webhook_delivery (webhook_id, ordinal desc);
