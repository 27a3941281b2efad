-- An operator may not want to keep all news for good. The newest of its kind about a claim or a document stays: it says
-- what was told last, and so what is news. The two kinds that tell whether a document is being checked count as one.
create function refuse_change_of_news() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
        select 1 from news n
        where n.document_id = old.document_id and n.ordinal > old.ordinal
        and n.claim_id is not distinct from old.claim_id
        and replace(n.kind, 'DOCUMENT_CHECKING', 'DOCUMENT_DONE') = replace(old.kind, 'DOCUMENT_CHECKING', 'DOCUMENT_DONE'))
    then
        return old;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
drop trigger news_append_only on news;
create trigger news_append_only before update or delete on news
    for each row execute function refuse_change_of_news();
