--liquibase formatted sql

--changeset attendance:kept-plans splitStatements:false
-- An array of one element looks cheaper to the planner than one it does not know, so that it planned an entry's statements anew each
-- time: twice the cost of running them. Inside these functions the plan is kept.
alter function attendance_open(uuid[], date, uuid[], date) set plan_cache_mode = force_generic_plan;

-- Entries, their keys, the months they change and the townships' roll-ups, as whoever asks.
create function attendance_write(
    line_id uuid[], line_posting uuid[], line_cadre uuid[], line_day date[], line_span text[], line_status text[], line_version int[],
    line_was text[], line_note text[], line_source text[], line_reason text[], line_leave uuid[], line_region text[], line_unit text[],
    by_account uuid, by_name text, by_office text, at_time timestamptz, of_month date,
    book_posting uuid[], book_cadre uuid[], book_am text[], book_pm text[], book_version int[], book_region text[], book_unit text[],
    count_path text[], count_trip int[], count_training int[], count_leave int[], count_rest int[], count_unexcused int[])
    returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan as
$$
begin
    insert into attendance_entry (prefecture, day, posting_id, version, id, cadre_id, span, status, was, note, source, reason, leave_id,
                                  recorded_by, recorded_name, recorded_office, recorded_at, region_path, unit_path)
    select substr(region_path, 5, 4), day, posting_id, version, id, cadre_id, span, status, was, note, source, reason, leave_id,
           by_account, by_name, by_office, at_time, region_path, unit_path
    from unnest(line_id, line_posting, line_cadre, line_day, line_span, line_status, line_version, line_was, line_note, line_source,
                line_reason, line_leave, line_region, line_unit)
        as l (id, posting_id, cadre_id, day, span, status, version, was, note, source, reason, leave_id, region_path, unit_path);

    insert into attendance_key (prefecture, id, posting_id, day, version)
    select substr(region_path, 5, 4), id, posting_id, day, version
    from unnest(line_id, line_posting, line_day, line_version, line_region) as l (id, posting_id, day, version, region_path);

    insert into attendance_month as m (prefecture, posting_id, month, cadre_id, am, pm, version, region_path, unit_path)
    select substr(region_path, 5, 4), posting_id, of_month, cadre_id, am, pm, version, region_path, unit_path
    from unnest(book_posting, book_cadre, book_am, book_pm, book_version, book_region, book_unit)
        as b (posting_id, cadre_id, am, pm, version, region_path, unit_path)
    on conflict (prefecture, posting_id, month) do update set am = excluded.am, pm = excluded.pm, version = excluded.version;

    perform attendance_count(path, of_month, trip, training, on_leave, rest, unexcused)
    from unnest(count_path, count_trip, count_training, count_leave, count_rest, count_unexcused)
        as c (path, trip, training, on_leave, rest, unexcused);
end
$$;
--rollback drop function attendance_write; alter function attendance_open(uuid[], date, uuid[], date) reset plan_cache_mode;
