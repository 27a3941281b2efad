-- What a document was called in an edition, which a later one may change. Not known of editions that came before.
alter table edition add column title text;
