-- Where to begin to look for a status. It is worked out whenever it is read, and what is here is never answered: but
-- what was told of each claim last is known, and so are the documents to which something happened since (happening).
-- Only among these can there be a claim with the status that somebody looks for.
create table told_status (
    claim_id    uuid primary key,
    document_id uuid not null,
    status      text not null
);
create index told_status_in_order on told_status (status, document_id);

-- The documents of which it was told last that something is under way: that a claim is being checked is never told.
create table told_checking (
    document_id uuid primary key
);

-- Whoever tells it, the previous release as well.
create function told() returns trigger language plpgsql as $$
begin
    case new.kind
        when 'CLAIM_STATUS' then
            insert into told_status (claim_id, document_id, status)
                values (new.claim_id, new.document_id, new.matter ->> 'to')
                on conflict (claim_id) do update set status = excluded.status;
        when 'DOCUMENT_CHECKING' then
            insert into told_checking (document_id) values (new.document_id) on conflict do nothing;
        when 'DOCUMENT_DONE' then
            delete from told_checking where document_id = new.document_id;
        else null;
    end case;
    return null;
end $$;
create trigger news_told after insert on news for each row execute function told();

insert into told_status (claim_id, document_id, status)
    select distinct on (claim_id) claim_id, document_id, matter ->> 'to' from news
    where kind = 'CLAIM_STATUS' order by claim_id, ordinal desc;
insert into told_checking (document_id)
    select document_id from (
        select distinct on (document_id) document_id, kind from news
        where kind in ('DOCUMENT_CHECKING', 'DOCUMENT_DONE') order by document_id, ordinal desc) progress
    where kind = 'DOCUMENT_CHECKING';
-- Those that came before there was news.
insert into happening (document_id, kind)
    select d.id, 'LOOK' from document d where not exists (select 1 from news n where n.document_id = d.id);

-- The releases that have looked. Another release may see another status in the same findings: then all is looked at anew.
create table told_by (
    release text primary key
);

-- Claims that a copy contradicts, as they were then: these are shown first wherever claims are listed by urgency.
create table differing_claim (
    claim_id      uuid    not null,
    claim_version integer not null,
    document_id   uuid    not null,
    primary key (claim_id, claim_version)
);
create index differing_claim_document on differing_claim (document_id);

create function finding_differs() returns trigger language plpgsql as $$
begin
    insert into differing_claim (claim_id, claim_version, document_id)
        select c.id, m.claim_version, c.document_id from comparison m join claim c on c.id = m.claim_id
        where m.id = new.comparison_id
        on conflict do nothing;
    return null;
end $$;
create trigger finding_differs after insert on finding for each row
    when (new.kind in ('ALTERED', 'SPLICED', 'VALUE_DIFFERENT')) execute function finding_differs();

insert into differing_claim (claim_id, claim_version, document_id)
    select distinct c.id, m.claim_version, c.document_id
    from finding f join comparison m on m.id = f.comparison_id join claim c on c.id = m.claim_id
    where f.kind in ('ALTERED', 'SPLICED', 'VALUE_DIFFERENT');

-- Reading words anew costs a hundred times what looking them up in the index does.
alter function search_words(text) cost 5000;

-- Claims with words that are nearly what somebody looks for, or that have them somewhere inside: for what no index of
-- words knows, spelt otherwise or in a script that puts no spaces between words.
do $$
declare
    home text;
begin
    select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace
        where e.extname = 'pg_trgm';
    if home is not null then
        execute format('create index claim_near on claim using gin (plain_words(text) %I.gin_trgm_ops)', home);
        execute format('create index note_near on note using gin (plain_words(text) %I.gin_trgm_ops)', home);
    end if;
    execute format(
        'create function near_claims(words text) returns setof uuid language plpgsql as %L',
        format('declare'
            || '    plain text := plain_words(words);'
            || '    inside text := ''%%'' || replace(replace(replace(plain, ''!'', ''!!''), ''%%'', ''!%%''), ''_'', ''!_'') || ''%%'';'
            || ' begin'
            || '    perform set_config(''pg_trgm.word_similarity_threshold'', ''0.45'', true);'
            || '    return query select c.id from claim c'
            || '        where plain_words(c.text) like inside escape ''!'' %1$s'
            || '        union select cn.claim_id from note n join claim_note cn on cn.note_id = n.id'
            || '        where plain_words(n.text) like inside escape ''!'' %2$s;'
            || ' end',
            case when home is null then '' else format('or plain operator(%I.<%%) plain_words(c.text)', home) end,
            case when home is null then '' else format('or plain operator(%I.<%%) plain_words(n.text)', home) end));
end $$;
