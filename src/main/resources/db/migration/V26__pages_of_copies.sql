-- How people said which pages of a work a copy shows, after it came; only ever added to. What counts stands at the
-- capture, null for a copy of the whole work.
create table page_mend (
    id         uuid primary key,
    ordinal    bigint generated always as identity,
    capture_id uuid        not null references capture,
    before     text,
    after      text,
    actor      text        not null,
    at         timestamptz not null,
    reason     text
);
create index page_mend_capture on page_mend (capture_id);
create trigger page_mend_append_only before update or delete on page_mend
    for each row execute function refuse_change();

create function page_mend_happened() returns trigger language plpgsql as $$
begin
    insert into happening (document_id, kind)
        select distinct t.document_id, 'LOOK' from capture k join citation t on t.source_id = k.source_id
        where k.id = new.capture_id;
    return null;
end $$;
create trigger page_mend_happened after insert on page_mend for each row execute function page_mend_happened();
