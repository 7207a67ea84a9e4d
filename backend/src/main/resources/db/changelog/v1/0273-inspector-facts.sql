--liquibase formatted sql

--changeset supervision:inspector-facts splitStatements:false
-- 回避事实: what a register holds of an inspector comes from it: his unit, from the offices he holds and from his own postings, and where he
-- was posted, by the cadre whose office his account holds. The rest is what his group says, and he himself confirms it.
grant select on organization to zhucun_registry;
do
$$
    begin
        if not exists (select from pg_policy where polrelid = 'organization'::regclass and polname = 'registry') then
            create policy registry on organization for select to zhucun_registry using (true);
        end if;
    end
$$;
create function inspector_facts(accounts uuid[]) returns table (account_id uuid, kind text, id uuid, name text)
    language sql stable security definer set search_path = public, pg_temp as
$$
with own as (
    select distinct g.account_id, g.path::uuid as cadre_id
    from office_grant g
    where g.account_id = any (accounts) and g.role = 'CADRE' and g.path ~ '^[0-9a-f-]{36}$')
select o.account_id, 'CADRE', o.cadre_id, string_agg(distinct p.village_name, '、')
from own o left join posting p on p.cadre_id = o.cadre_id
group by o.account_id, o.cadre_id
union
select o.account_id, 'UNIT', p.unit_id, p.unit_name
from own o join posting p on p.cadre_id = o.cadre_id
union
select g.account_id, 'UNIT', n.id, n.name
from office_grant g join organization n on n.unit_path = g.path
where g.account_id = any (accounts) and g.role in ('SENDING_UNIT', 'HUMAN_RESOURCES') and g.revoked_at is null
$$;
alter function inspector_facts(uuid[]) owner to zhucun_registry;
revoke all on function inspector_facts(uuid[]) from public;
grant execute on function inspector_facts(uuid[]) to zhucun_by_region;
-- who is the cadre is read from the grants, which the owner of the schema, unless he is the superuser, does not see
alter function is_the_cadre(uuid, uuid) owner to zhucun_registry;
--rollback alter function is_the_cadre(uuid, uuid) owner to current_user; drop function inspector_facts(uuid[]);

--changeset supervision:inspector-confirms splitStatements:false
alter table inspection_group_member
    -- when he confirmed what is said about him; a change of it asks him again
    add column confirmed_at timestamptz,
    add column asked_on     date not null default (now() at time zone 'Asia/Shanghai')::date;
create index inspection_group_member_asked on inspection_group_member (account_id) where confirmed_at is null and valid_to is null;
create function inspection_group_member_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if (new.sender_id, new.person_id, new.homes) is distinct from (old.sender_id, old.person_id, old.homes) then
        new.confirmed_at := null;
        new.asked_on := (now() at time zone 'Asia/Shanghai')::date;
    end if;
    return new;
end
$$;
create trigger inspection_group_member_guard before update on inspection_group_member for each row execute function inspection_group_member_guard();
--rollback drop trigger inspection_group_member_guard on inspection_group_member; drop function inspection_group_member_guard(); alter table inspection_group_member drop column confirmed_at, drop column asked_on;
