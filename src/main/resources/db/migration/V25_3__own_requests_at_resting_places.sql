-- A person's own request does not wait for a place that asked to be left alone, and so not either behind those who do:
-- their turns are all after the rest.
create or replace function take_turn(
    at_place text, asked_pause bigint, at_least boolean, booked timestamptz, urgent boolean)
    returns table (granted boolean, due timestamptz) language plpgsql as $$
declare
    found_pace pace;
    kept       bigint;
    pause      interval;
    wall       timestamptz;
    free       timestamptz;
    behind     timestamptz;
begin
    insert into pace (place, last_at, pause_ms, booked_until)
        values (at_place, '-infinity', asked_pause, '-infinity')
        on conflict (place) do nothing;
    select * into found_pace from pace where place = at_place for update;
    wall := clock_timestamp();
    kept := case when at_least then greatest(asked_pause, found_pace.pause_ms) else asked_pause end;
    pause := kept * interval '1 millisecond';
    free := found_pace.last_at + pause;
    behind := found_pace.booked_until;
    if not urgent then
        free := greatest(free, found_pace.closed_until);
    elsif found_pace.closed_until > wall then
        behind := '-infinity';
    end if;
    if free <= wall and (behind <= wall or booked <= wall) then
        update pace set last_at = wall, pause_ms = kept where place = at_place;
        granted := true;
        due := wall;
    elsif booked is not null then
        granted := false;
        due := greatest(booked, free);
    else
        granted := false;
        due := greatest(behind, free, wall);
        update pace set booked_until = greatest(booked_until, due + pause), pause_ms = kept
            where place = at_place;
    end if;
    return next;
end
$$;
