-- Whether a report would be the same as the one that was made before, told by the versions of all rows that it is made
-- of. The database numbers each version of a row with the transaction that wrote it (xmin), so nobody has to count, and
-- nobody can forget to. What counts is how many rows there are, and the sum of their versions, which only ever grow; of
-- tables that are only ever added to, how many there are is enough.
--
-- Functions for one reason: each looks at a dozen tables and costs more to plan than to run, and only a function can
-- say that its plan is to be kept.

-- One claim has few rows, each found by its key: where the statistics are not there yet, the planner would read the
-- tables whole.
create function claim_version(claim uuid) returns text
    language plpgsql stable parallel safe set plan_cache_mode = force_generic_plan
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
begin
    return (
        select md5(concat_ws(' ',
            c.xmin,
            (select d.xmin from document d where d.id = c.document_id),
            -- A capture that waits for its turn is put off again and again, which shows nowhere.
            (select concat_ws(':', count(*), sum(l.xmin::text::bigint), sum(n.xmin::text::bigint),
                sum(t.xmin::text::bigint), max(t.xmin::text::bigint), sum(s.xmin::text::bigint), count(k.id),
                count(*) filter (where k.done), sum(k.xmin::text::bigint) filter (where k.done))
                from claim_note l join note n on n.id = l.note_id
                left join citation t on t.note_id = n.id
                left join source s on s.id = t.source_id
                left join capture k on k.source_id = s.id where l.claim_id = c.id),
            (select count(*) from review r where r.claim_id = c.id),
            -- The words of a copy that is taken down are struck out of what was found in it.
            (select concat_ws(':', count(*), max(o.xmin::text::bigint), count(f.id), sum(f.xmin::text::bigint),
                count(p.id), sum(p.xmin::text::bigint))
                from comparison o left join finding f on f.comparison_id = o.id
                left join passage_drift p on p.finding_id = f.id where o.claim_id = c.id)))
        from claim c where c.id = $1);
end $$;

create function document_version(document uuid) returns text
    language plpgsql stable parallel safe set plan_cache_mode = force_generic_plan
as $$
begin
    return (
        with c as materialized (select id, xmin::text::bigint as version from claim where document_id = $1),
        n as materialized (select id, xmin::text::bigint as version from note where document_id = $1),
        t as materialized (select t.id, t.source_id, t.xmin::text::bigint as version
            from n join citation t on t.note_id = n.id),
        s as materialized (select distinct source_id as id from t where source_id is not null)
        select md5(concat_ws(' ',
            d.xmin,
            (select concat_ws(':', count(*), sum(version), max(version)) from c),
            (select concat_ws(':', count(*), sum(l.xmin::text::bigint), max(l.xmin::text::bigint))
                from c join claim_note l on l.claim_id = c.id),
            (select concat_ws(':', count(*), sum(version), max(version)) from n),
            (select concat_ws(':', count(*), sum(version), max(version)) from t),
            (select concat_ws(':', count(*), sum(w.xmin::text::bigint), max(w.xmin::text::bigint))
                from s join source w on w.id = s.id),
            (select concat_ws(':', count(*), count(*) filter (where k.done),
                sum(k.xmin::text::bigint) filter (where k.done), max(k.xmin::text::bigint) filter (where k.done))
                from s join capture k on k.source_id = s.id),
            (select count(*) from c join review r on r.claim_id = c.id),
            (select count(*) from c join comparison o on o.claim_id = c.id),
            (select concat_ws(':', count(*), sum(f.xmin::text::bigint), count(p.id), sum(p.xmin::text::bigint))
                from c join comparison o on o.claim_id = c.id join finding f on f.comparison_id = o.id
                left join passage_drift p on p.finding_id = f.id)))
        from document d where d.id = $1);
end $$;
