-- The note markers within each claim, so that none is taken for a word or a number of it. Null where an earlier release
-- kept the claim: then they are told by their looks.
alter table claim add column markers jsonb;

update claim c set markers = (
    select coalesce(
        jsonb_agg(jsonb_build_object('start', m.start - c.start_offset, 'end', m."end" - c.start_offset) order by m.start),
        '[]')
    from note n cross join lateral jsonb_to_recordset(n.markers) as m(start integer, "end" integer)
    where n.document_id = c.document_id and n.gone_in is null
      and m.start >= c.start_offset and m."end" <= c.end_offset)
where c.gone_in is null;
