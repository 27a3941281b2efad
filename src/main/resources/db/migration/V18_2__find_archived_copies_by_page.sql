-- A copy that was cited in a web archive is looked up by the page that the archive's address names; what the query asks
-- for must be this very expression.
create index capture_archived_page on capture (substring(url from '/(https?://.*)$')) where archive is not null;
