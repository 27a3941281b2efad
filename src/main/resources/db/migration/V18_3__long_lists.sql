-- Lists of claims, a page at a time: in the order of the documents and texts, by who has them, by where people stand with
-- them, and those that a copy contradicts.
create index claim_in_order on claim (document_id, start_offset, id) where gone_in is null;
create index review_actor on review (actor, claim_id);
create index review_assignee on review (assignee, claim_id) where assignee is not null;
create index review_to_state on review (to_state, claim_id);
create index finding_discrepant on finding (comparison_id) where kind in ('ALTERED', 'SPLICED', 'VALUE_DIFFERENT');

-- Words anywhere in a claim, where the extension is there that search forgives spelling with.
do $$
declare
    home text;
begin
    select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace
        where e.extname = 'pg_trgm';
    if home is not null then
        execute format('create index claim_parts on claim using gin (lower(text) %I.gin_trgm_ops)', home);
    end if;
end $$;

-- While a database is analysed or restored, no schema is looked through for a function that another one calls: its name
-- has to say where it is. Else there are no statistics, and no restore.
do $$
begin
    execute format(
        'create or replace function search_words(words text) returns tsvector language plpgsql immutable strict parallel'
        || ' safe as %L',
        format('begin'
            || ' return to_tsvector(''simple'', %1$I.plain_words(words));'
            || ' exception when program_limit_exceeded then'
            || ' return strip(to_tsvector(''simple'', %1$I.plain_words(left(words, 150000))));'
            || ' end', current_schema()));
end $$;
