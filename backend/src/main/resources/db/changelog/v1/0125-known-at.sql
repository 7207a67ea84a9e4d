--liquibase formatted sql

--changeset time:schemas
-- 两种时间: every fact says since when it holds (valid time, its own dates); tables whose comment says `bitemporal` also keep since when
-- it is on record (recorded_at) and what was on record before (schema history). Schema known has views named as the tables, which show
-- what was on record at scope.known_at; a transaction that asks for it has search_path = known, public. law/time.sql does the rest.
create schema history;
create schema known;
revoke all on schema history, known from public;
grant usage on schema history, known to zhucun_by_region, zhucun_by_unit, zhucun_by_person, zhucun_registry;
-- the registry owns the look-ups that see beyond the caller's scope, also their twins in known
grant create on schema known to zhucun_registry;
comment on schema history is 'rows as they were on record before; written by triggers only';
comment on schema known is 'the tables as they were on record at scope.known_at';
--rollback drop schema known cascade; drop schema history cascade;

--changeset time:bitemporal splitStatements:false
do
$$
    declare
        t text;
    begin
        foreach t in array array ['posting', 'work_team', 'team_unit', 'team_village', 'village_category', 'village_adjacency',
            'cadre', 'organization', 'policy_parameter']
            loop
                if coalesce(obj_description(t::regclass, 'pg_class'), '') !~ '\mbitemporal\M' then
                    execute format('comment on table %I is %L', t, concat_ws(' ', 'bitemporal', obj_description(t::regclass, 'pg_class')));
                end if;
            end loop;
        comment on function team_staffing(uuid[], date) is 'bitemporal';
    end
$$;
--rollback empty

--changeset time:audit-trigger splitStatements:false
-- When a row was recorded is said by the deed; the column would be noise in every change.
create or replace function audit_row() returns trigger
    language plpgsql
    security definer
    set search_path = public, pg_temp
as
$$
declare
    secret text[] := coalesce(tg_argv, '{}') || array['recorded_at'];
    deed   uuid  := nullif(current_setting('audit.deed', true), '')::uuid;
    before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - secret end;
    after  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - secret end;
    kept   jsonb := coalesce(after, before);
begin
    if tg_op = 'UPDATE' and to_jsonb(old) = to_jsonb(new) then
        return null;
    end if;
    if deed is null then
        -- migrations and loads by the owner are documented by the changelog, everything else must be a deed
        if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
            return null;
        end if;
        raise exception 'a change of % that no deed names', tg_table_name using errcode = 'ZA001';
    end if;
    insert into row_change (deed_id, table_name, row_id, op, before, after, region_path, unit_path)
    values (deed, tg_table_name,
            coalesce(kept ->> 'id', kept ->> 'cadre_id', kept ->> 'code', ''), tg_op, before, after,
            kept ->> 'region_path', kept ->> 'unit_path');
    return null;
end
$$;
--rollback empty
