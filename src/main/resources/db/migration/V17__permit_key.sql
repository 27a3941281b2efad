-- The key that all replicas sign permits with, each of which opens one archived copy for some minutes.
create table permit_key (
    id     int   primary key default 1 check (id = 1),
    secret bytea not null
);
