-- What a citation says about when it was made, and which copy in a web archive it names.
alter table source add column cited_at timestamptz;
alter table source add column archived_copy text;

-- Where a copy from a web archive comes from, and when that archive made it.
alter table capture add column archive text;
alter table capture add column memento_at timestamptz;
-- A person asked for this very capture; the machine asks for all others.
alter table capture add column asked boolean not null default false;
-- Its turn, when it had to wait for one.
alter table capture add column turn timestamptz;

-- When each host and each address was last asked for anything, by whichever replica.
create table pace (
    place        text primary key,
    last_at      timestamptz not null,
    pause_ms     bigint      not null,
    -- Turns are given out until then.
    booked_until timestamptz not null,
    -- The server asked to be left alone until then.
    closed_until timestamptz not null default '-infinity'
);
