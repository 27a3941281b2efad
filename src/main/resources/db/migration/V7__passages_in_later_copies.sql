-- What became of a finding's passage in a later copy of the same source. Worked out when that copy is compared, so that
-- a list of claims need not read the texts to know which signatures are stale.
create table passage_drift (
    id          uuid primary key,
    finding_id  uuid        not null references finding,
    capture_id  uuid        not null references capture,
    layer_id    uuid        not null references text_layer,
    fate        text        not null,
    passage     jsonb,
    differences jsonb       not null,
    made_at     timestamptz not null,
    unique (finding_id, layer_id)
);
create index passage_drift_capture on passage_drift (capture_id);
create trigger passage_drift_append_only before update or delete on passage_drift
    for each row execute function refuse_change();
