-- Under which names works that may be one stand together. Null until somebody looks for such works; whoever changes how
-- the names are made of a work's fields sets all to null again.
alter table source add column places text[];
create index source_places on source using gin (places) where merged_into is null;
create index source_unplaced on source (id) where merged_into is null and places is null;

create function source_described() returns trigger language plpgsql as $$
begin
    new.places := null;
    return new;
end $$;
create trigger source_described before update of csl on source for each row
    when (new.csl is distinct from old.csl) execute function source_described();
