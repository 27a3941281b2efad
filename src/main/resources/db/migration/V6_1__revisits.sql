-- The capture whose archive file holds the payload, where the same came again.
alter table capture add column refers_to uuid references capture;
create index capture_digest on capture (digest) where digest is not null and refers_to is null;
