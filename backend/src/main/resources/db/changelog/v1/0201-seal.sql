--liquibase formatted sql

--changeset attendance:sealed
alter table attendance_register add column entries int, add column seal text;
comment on column attendance_register.seal is 'null where a month was confirmed before there were seals';
--rollback alter table attendance_register drop column entries, drop column seal;

--changeset attendance:seal splitStatements:false
-- 月度封存: the entries of a township's month have no trail of their own; their confirmation is a deed, and the deed carries this hash
-- into the log (docs/log.md). Canonical: one JSON array of strings an entry, in the order of posting, day and version. Asked again later with the
-- moment of the confirmation it leaves out what was corrected since: a closed month takes nothing else.
create function attendance_seal(path text, of_month date, through date, sealed_at timestamptz, out entries int, out seal text)
    language sql stable as
$$
select count(*)::int,
       encode(sha256(convert_to(coalesce(string_agg('[' || concat_ws(',',
           to_json(e.id), to_json(e.posting_id), to_json(e.cadre_id), to_json(e.day), to_json(e.span), to_json(e.version::text),
           to_json(e.status), to_json(e.was), coalesce(to_json(e.note)::text, 'null'), to_json(e.source),
           coalesce(to_json(e.reason)::text, 'null'), coalesce(to_json(e.leave_id)::text, 'null'),
           coalesce(to_json(e.source_id)::text, 'null'), coalesce(to_json(e.recorded_by)::text, 'null'), to_json(e.recorded_name),
           to_json(e.recorded_office), to_json(to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
           coalesce(to_json(to_char(e.claimed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text, 'null'),
           coalesce(to_json(e.deed_id)::text, 'null'), to_json(e.region_path), to_json(e.unit_path)) || ']',
           E'\n' order by e.posting_id, e.day, e.version), ''), 'UTF8')), 'hex')
from attendance_entry e
where e.day >= of_month and e.day <= through and e.region_path >= path and e.region_path < path || '~'
  and (sealed_at is null or e.source <> 'CORRECTION' or e.recorded_at <= sealed_at)
$$;
revoke all on function attendance_seal(text, date, date, timestamptz) from public;
grant execute on function attendance_seal(text, date, date, timestamptz) to zhucun_by_region;
--rollback drop function attendance_seal(text, date, date, timestamptz);
