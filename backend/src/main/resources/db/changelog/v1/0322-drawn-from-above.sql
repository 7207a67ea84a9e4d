--liquibase formatted sql

--changeset supervision:drawn-from-above
-- Whom a body above has drawn is told his own target at his time, though the draw itself stays with that body: his assignment says what
-- it is of and for which days.
alter table draw_assignment
    add column draw_number text,
    add column visit_from  date,
    add column visit_to    date;
drop policy embargo on draw_assignment;
create policy embargo on draw_assignment as restrictive for select to zhucun_by_region, zhucun_by_unit, zhucun_by_person
    using (now() >= open_at
        or (now() >= release_at
            and (account_id = (select nullif(current_setting('scope.account', true), '')::uuid)
                or (office_path >= (select nullif(current_setting('scope.path', true), ''))
                    and office_path < (select nullif(current_setting('scope.path', true), '') || '~')))));
-- his own, wherever the village lies; the embargo holds beside it
create policy own on draw_assignment for select to zhucun_by_region
    using (account_id = (select nullif(current_setting('scope.account', true), '')::uuid));
--rollback drop policy own on draw_assignment; drop policy embargo on draw_assignment; create policy embargo on draw_assignment as restrictive for select to zhucun_by_region, zhucun_by_unit, zhucun_by_person using (now() >= open_at or (now() >= release_at and office_path >= (select nullif(current_setting('scope.path', true), '')) and office_path < (select nullif(current_setting('scope.path', true), '') || '~'))); alter table draw_assignment drop column draw_number, drop column visit_from, drop column visit_to;

--changeset supervision:inspector-reach splitStatements:false
-- 履职范围: where the offices lie by which somebody may record a visit, as region codes, empty for the whole country. A body above draws from
-- members of several counties, and who may not record a visit in a village is not drawn for it.
create function inspector_reach(accounts uuid[], on_day date) returns table (account_id uuid, code text)
    language sql stable security definer set search_path = public, pg_temp as
$$
select distinct g.account_id, coalesce(substring(g.path from '([^/]+)/$'), '')
from office_grant g
where g.account_id = any (accounts) and g.role in ('INSPECTOR', 'ORGANIZATION_DEPARTMENT') and g.revoked_at is null
  and g.valid_from <= on_day and (g.valid_to is null or g.valid_to >= on_day)
$$;
alter function inspector_reach(uuid[], date) owner to zhucun_registry;
revoke all on function inspector_reach(uuid[], date) from public;
grant execute on function inspector_reach(uuid[], date) to zhucun_by_region;
--rollback drop function inspector_reach(uuid[], date);
