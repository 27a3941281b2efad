-- Every edition of a document, with its bytes in the store under their digest. A document that was never sent in again
-- has none here: it is its own first edition.
alter table document add column edition integer not null default 1;

create table edition (
    id          uuid primary key,
    document_id uuid        not null references document,
    number      integer     not null,
    digest      text        not null,
    media_type  text        not null,
    bytes       bigint      not null,
    text        text        not null,
    paragraphs  jsonb       not null,
    -- What it changed of the edition before it; null for the first.
    changes     jsonb,
    received_at timestamptz not null,
    received_by text        not null,
    unique (document_id, number)
);
create index edition_digest on edition (digest);
create trigger edition_append_only before update or delete on edition
    for each row execute function refuse_change();

-- The edition in which it was gone. What people did stays readable; it counts no more.
alter table note add column gone_in integer;
alter table citation add column gone_in integer;
alter table claim add column gone_in integer;

-- Its words as they were first written, where a later edition numbers the markers in them anew.
alter table claim add column wording text;

-- A place is free again when what stood there is gone. Deferrable, because an edition moves all places at once.
alter table note drop constraint note_document_id_ordinal_key;
alter table note add constraint note_place
    unique nulls not distinct (document_id, ordinal, gone_in) deferrable;
alter table claim drop constraint claim_document_id_start_offset_end_offset_key;
alter table claim add constraint claim_place
    unique nulls not distinct (document_id, start_offset, end_offset, gone_in) deferrable;
