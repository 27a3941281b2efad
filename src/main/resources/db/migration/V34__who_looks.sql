-- While replicas are replaced by those of another release, only one release looks, the last one: what the one that leaves
-- had looked at after the other had begun would be told as the old one sees it, for good.
alter table told_by add column looked_at timestamptz not null default '-infinity';

-- What a work's fields say of its pages counts wherever it is cited, in other documents as well as in the one whose
-- citation was mended.
drop trigger source_changed on source;
create trigger source_changed after update of url, csl, taken_down on source for each row
    when (new.url is distinct from old.url or new.csl is distinct from old.csl
        or new.taken_down is distinct from old.taken_down)
    execute function source_changed();
