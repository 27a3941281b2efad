-- How editors said against the machine that a capture is a copy of the source, or that it is none; only ever added to.
-- What counts stands at the capture.
create table ruling (
    id             uuid primary key,
    ordinal        bigint generated always as identity,
    capture_id     uuid        not null references capture,
    verdict_before text        not null,
    verdict_after  text        not null,
    actor          text        not null,
    at             timestamptz not null,
    reason         text        not null
);
create index ruling_capture on ruling (capture_id);
create trigger ruling_append_only before update or delete on ruling
    for each row execute function refuse_change();

-- The last of them, {id, capture, before, after, by, at, reason}; null where the machine's verdict counts.
alter table capture add column ruling jsonb;
