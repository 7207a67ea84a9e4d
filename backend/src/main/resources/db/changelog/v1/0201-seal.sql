--liquibase formatted sql

--changeset attendance:sealed
alter table attendance_register add column entries int, add column seal text, add column corrections uuid[];
comment on column attendance_register.corrections is 'the entries with a reason among those that were sealed: others came later';
comment on column attendance_register.seal is 'null where a month was confirmed before there were seals';
--rollback alter table attendance_register drop column entries, drop column seal, drop column corrections;

--changeset attendance:seal splitStatements:false
-- 月度封存: the entries of a township's month have no trail of their own; their confirmation is a deed, and the deed carries this hash
-- into the log (docs/log.md). Canonical: one JSON array of strings an entry, in the order of posting, day and version. Asked again later with
-- the corrections that were sealed it leaves out those that came since: a closed month takes nothing else, and whoever confirms holds the
-- township's month, so that this is no matter of clocks.
create function attendance_entry_text(e attendance_entry) returns text language sql stable as
$$
select '[' || concat_ws(',',
           to_json(e.id), to_json(e.posting_id), to_json(e.cadre_id), to_json(e.day), to_json(e.span), to_json(e.version::text),
           to_json(e.status), to_json(e.was), coalesce(to_json(e.note)::text, 'null'), to_json(e.source),
           coalesce(to_json(e.reason)::text, 'null'), coalesce(to_json(e.leave_id)::text, 'null'),
           coalesce(to_json(e.source_id)::text, 'null'), coalesce(to_json(e.recorded_by)::text, 'null'), to_json(e.recorded_name),
           to_json(e.recorded_office), to_json(to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
           coalesce(to_json(to_char(e.claimed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text, 'null'),
           coalesce(to_json(e.deed_id)::text, 'null'), to_json(e.region_path), to_json(e.unit_path)) || ']'
$$;
-- What a correction says of itself: its deed carries it into the log.
create function attendance_entry_seal(e attendance_entry) returns text language sql stable as
$$
select encode(sha256(convert_to(attendance_entry_text(e), 'UTF8')), 'hex')
$$;
create function attendance_seal(path text, of_month date, through date, sealed uuid[], out entries int, out seal text, out corrections uuid[])
    language sql stable as
$$
select count(*)::int,
       encode(sha256(convert_to(coalesce(string_agg(attendance_entry_text(e), E'\n' order by e.posting_id, e.day, e.version), ''), 'UTF8')), 'hex'),
       coalesce(array_agg(e.id order by e.id) filter (where e.source = 'CORRECTION'), '{}')
from attendance_entry e
where e.prefecture = substr(path, 5, 4) and e.day >= of_month and e.day <= through and e.region_path >= path and e.region_path < path || '~'
  and (sealed is null or e.source <> 'CORRECTION' or e.id = any (sealed))
$$;
revoke all on function attendance_entry_text(attendance_entry), attendance_entry_seal(attendance_entry),
    attendance_seal(text, date, date, uuid[]) from public;
grant execute on function attendance_seal(text, date, date, uuid[]) to zhucun_by_region;
grant execute on function attendance_entry_text(attendance_entry), attendance_entry_seal(attendance_entry)
    to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
--rollback drop function attendance_seal(text, date, date, uuid[]); drop function attendance_entry_seal(attendance_entry);
--rollback drop function attendance_entry_text(attendance_entry);
