--liquibase formatted sql

--changeset feed:month
-- 变更的考勤月: which months of the register a deed touched. Everything else the feed takes from row_change, which the audit triggers write
-- anyway; the register is insert-only and has none, so its deeds leave one narrow row per posting and month. It names no person.
create table feed_month (
    deed_id     uuid             not null references deed deferrable initially deferred,
    id          bigint generated always as identity,
    prefecture  text collate "C" not null,
    posting_id  uuid             not null,
    month       date             not null,
    region_path text collate "C" not null,
    unit_path   text collate "C" not null,
    primary key (deed_id, id)
);
comment on table feed_month is 'audit:none trigger-written — which months of the register a deed touched; read by feed_changes alone';
grant select, insert on feed_month to zhucun_registry;
create policy registry on feed_month to zhucun_registry using (true) with check (true);
--rollback drop table feed_month;

--changeset feed:month-trigger splitStatements:false
-- A month that moves (its village changes county) is told to both places. What the owner loads no deed names, and no feed tells; whatever
-- else changes a month must be a deed, as with audit_row().
create function feed_month() returns trigger
    language plpgsql
    security definer
    set search_path = public, pg_temp
as
$$
declare
    deed uuid := nullif(current_setting('audit.deed', true), '')::uuid;
begin
    if deed is null then
        if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
            return null;
        end if;
        raise exception 'a change of % that no deed names', tg_table_name using errcode = 'ZA001';
    end if;
    if tg_op <> 'INSERT' and (tg_op = 'DELETE' or (old.region_path, old.unit_path) <> (new.region_path, new.unit_path)) then
        insert into feed_month (deed_id, prefecture, posting_id, month, region_path, unit_path)
        values (deed, old.prefecture, old.posting_id, old.month, old.region_path, old.unit_path);
    end if;
    if tg_op <> 'DELETE' then
        insert into feed_month (deed_id, prefecture, posting_id, month, region_path, unit_path)
        values (deed, new.prefecture, new.posting_id, new.month, new.region_path, new.unit_path);
    end if;
    return null;
end
$$;
alter function feed_month() owner to zhucun_registry;
revoke all on function feed_month() from public;
create trigger feed_month after insert or update or delete on attendance_month for each row execute function feed_month();
--rollback drop trigger feed_month on attendance_month; drop function feed_month();

--changeset feed:changes splitStatements:false
-- 变更流: which resources the deeds of a stretch of the log touched, in the log's order, for the office that asks. A change is told to whoever
-- could read the row before or after it, so that one that moves away is told to both; what an office never saw (a draft of a finding, a
-- line of a batch that is not issued) it is not told of, not even that it went. Nothing of the rows themselves comes out of here.
-- source and id order the changes of one deed: 0 rows of the trail, 1 teams that a unit sees by its postings, 2 months of the register.
-- Each deed is read along its index from behind the place asked for, and no further than a page goes: what a page costs does not grow with
-- the rows of its deed.
create function feed_changes(after_index bigint, after_source int, after_id bigint, before_index bigint, kinds text[], at_most int)
    returns table (index bigint, source int, id bigint, at timestamptz, kind text, item text, place text, path text)
    language sql stable security definer set search_path = public, pg_temp as
$$
with office as materialized (
    select o.path, o.path || '~' as beyond, current_setting('role', true) as tree,
           case when current_setting('role', true) = 'zhucun_by_unit' then teams_of_my_unit() end as teams
    from (select nullif(current_setting('scope.path', true), '') as path) o
    where o.path is not null),
told (source, table_name, kind, key) as (values
    (0, 'organization', 'ORGANIZATION', 'id'),
    (0, 'cadre', 'CADRE', 'id'),
    (0, 'cadre_identity', 'CADRE', 'cadre_id'),
    (0, 'work_team', 'TEAM', 'id'),
    (0, 'team_unit', 'TEAM', 'team_id'),
    (0, 'team_village', 'TEAM', 'team_id'),
    (0, 'posting', 'POSTING', 'id'),
    (1, 'posting', 'TEAM', 'team_id'),
    (0, 'attendance_register', 'ATTENDANCE_CONFIRMATION', 'id'),
    (0, 'training_session', 'TRAINING', 'id'),
    (0, 'training_attendance', 'TRAINING_RECORD', 'id'),
    (0, 'finding', 'FINDING', 'id'),
    (0, 'commendation', 'COMMENDATION', 'id'),
    (0, 'honor', 'HONOR', 'id'),
    (0, 'entitlement', 'ENTITLEMENT', 'id'))
select e.index, c.source, c.id, d.at, c.kind, c.item, c.place, c.path
from office o
         cross join log_entry e
         join deed d on d.id = e.deed_id
         cross join lateral (
    select s.source, r.*, null as place
    from (values (0), (1)) s (source)
             cross join lateral (
        select r.id, t.kind, coalesce(r.after, r.before) ->> t.key as item, seen.path
        from row_change r
                 cross join lateral (
            select t.kind, t.key from told t
            where t.table_name = r.table_name and t.source = s.source and t.kind = any (kinds)
            limit 1) t
                 cross join lateral (
            select v.image ->> 'region_path' as path
            from (values (1, r.after), (2, r.before)) v (n, image)
            where v.image is not null
              and (t.kind <> 'COMMENDATION' or not coalesce((v.image ->> 'draft')::boolean, false))
              and case o.tree
                      when 'zhucun_by_region' then
                          (v.image ->> 'region_path') collate "C" >= o.path and (v.image ->> 'region_path') collate "C" < o.beyond
                          and (t.kind <> 'FINDING' or v.image ->> 'state' <> 'OPEN'
                              or (v.image ->> 'found_office_path') collate "C" >= o.path
                                  and (v.image ->> 'found_office_path') collate "C" < o.beyond)
                      when 'zhucun_by_unit' then
                          ((v.image ->> 'unit_path') collate "C" >= o.path and (v.image ->> 'unit_path') collate "C" < o.beyond
                              or t.kind = 'TEAM' and (v.image ->> t.key)::uuid = any (o.teams))
                          and (t.kind <> 'FINDING' or v.image ->> 'state' <> 'OPEN')
                      else false end
            order by v.n
            limit 1) seen
        where r.deed_id = e.deed_id
          and r.id > case when e.index > after_index or after_source < s.source then 0 when after_source = s.source then after_id end
        order by r.id
        limit at_most) r
    where s.source = 0 or o.tree = 'zhucun_by_unit'
    union all
    (select 2, m.id, 'ATTENDANCE_MONTH', m.posting_id || '/' || to_char(m.month, 'YYYY-MM'), m.region_path, m.prefecture
    from feed_month m
    where m.deed_id = e.deed_id and 'ATTENDANCE_MONTH' = any (kinds)
      and m.id > case when e.index > after_index or after_source < 2 then 0 when after_source = 2 then after_id end
      and case o.tree
              when 'zhucun_by_region' then m.region_path >= o.path and m.region_path < o.beyond
              when 'zhucun_by_unit' then m.unit_path >= o.path and m.unit_path < o.beyond
              else false end
    order by m.id
    limit at_most)) c
where e.index >= after_index and e.index < before_index
order by e.index, c.source, c.id
limit at_most
$$;
alter function feed_changes(bigint, int, bigint, bigint, text[], int) owner to zhucun_registry;
revoke all on function feed_changes(bigint, int, bigint, bigint, text[], int) from public;
grant execute on function feed_changes(bigint, int, bigint, bigint, text[], int) to zhucun_by_region, zhucun_by_unit;
--rollback drop function feed_changes(bigint, int, bigint, bigint, text[], int);

--changeset feed:stretch splitStatements:false
-- How far to look for one answer: the entry before which the deeds have no more changes than so many, whoever may be told of them; at least
-- one deed, so that one of more is looked through alone.
create function feed_stretch(from_index bigint, before_index bigint, changes int) returns bigint
    language sql stable security definer set search_path = public, pg_temp as
$$
select coalesce((select greatest(e.index, from_index + 1)
                 from log_entry e
                          cross join lateral (
                     select 1 from row_change r where r.deed_id = e.deed_id
                     union all
                     select 1 from feed_month m where m.deed_id = e.deed_id) c
                 where e.index >= from_index and e.index < before_index
                 order by e.index
                 offset changes limit 1), before_index)
$$;
alter function feed_stretch(bigint, bigint, int) owner to zhucun_registry;
revoke all on function feed_stretch(bigint, bigint, int) from public;
grant execute on function feed_stretch(bigint, bigint, int) to zhucun_by_region, zhucun_by_unit;
--rollback drop function feed_stretch(bigint, bigint, int);
