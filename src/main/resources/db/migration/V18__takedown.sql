-- Why what was kept of a source is gone: {act, by, at, reason, legalReference}. A source has one as long as nothing of
-- it may be kept; a capture's stays.
alter table source add column taken_down jsonb;
alter table capture add column taken_down jsonb;
-- When the bytes of a capture that brought no copy were let go.
alter table capture add column shed_at timestamptz;
create index capture_refers_to on capture (refers_to) where refers_to is not null;

-- How administrators took sources down, and lifted that. Only ever added to.
create table takedown (
    id              uuid primary key,
    ordinal         bigint generated always as identity,
    kind            text        not null,
    source_id       uuid        not null references source,
    actor           text        not null,
    at              timestamptz not null,
    reason          text        not null,
    legal_reference text,
    -- What was taken down, with its digests: [{capture, digest, file}].
    captures        jsonb       not null
);
create index takedown_source on takedown (source_id);
create trigger takedown_append_only before update or delete on takedown
    for each row execute function refuse_change();

-- What the machine saw stays as it was seen, but the words of a copy that was taken down may be forgotten, and nothing
-- else of it.
create function refuse_change_of_finding() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and row (new.id, new.comparison_id, new.ordinal, new.element, new.kind, new.claimed, new.claimed_start,
                 new.claimed_end)
            is not distinct from
            row (old.id, old.comparison_id, old.ordinal, old.element, old.kind, old.claimed, old.claimed_start,
                 old.claimed_end)
        and new.found is null and new.passage is null and new.differences = '[]' and new.reason is null
        and exists (select 1 from comparison c join capture k on k.id = c.capture_id
                    where c.id = old.comparison_id and k.taken_down is not null) then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
drop trigger finding_append_only on finding;
create trigger finding_append_only before update or delete on finding
    for each row execute function refuse_change_of_finding();

create function refuse_change_of_drift() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and row (new.id, new.finding_id, new.capture_id, new.layer_id, new.fate, new.made_at)
            is not distinct from
            row (old.id, old.finding_id, old.capture_id, old.layer_id, old.fate, old.made_at)
        and new.passage is null and new.differences = '[]'
        and exists (select 1 from capture k where k.taken_down is not null and (k.id = old.capture_id or k.id = (
                        select c.capture_id from finding f join comparison c on c.id = f.comparison_id
                        where f.id = old.finding_id))) then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
drop trigger passage_drift_append_only on passage_drift;
create trigger passage_drift_append_only before update or delete on passage_drift
    for each row execute function refuse_change_of_drift();
