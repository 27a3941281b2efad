-- The archive's TimeGate looks captures up by the page's address.
create index capture_url on capture (url);
create index capture_final_url on capture (final_url);
create index capture_archive on capture (archive) where archive is not null;
