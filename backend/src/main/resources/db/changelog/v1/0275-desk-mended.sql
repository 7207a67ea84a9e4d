--liquibase formatted sql

--changeset supervision:visited-by splitStatements:false
-- 回避: who visited a village before keeps away from it, whichever body sent him then. Only the pair is told, never the visit.
create function visited_by(accounts uuid[], villages text[], since date) returns table (account_id uuid, village_code text)
    language sql stable security definer set search_path = public, pg_temp
as
$$
select distinct i.inspected_by, i.village_code from inspection i
where i.village_code = any (villages) and i.inspected_by = any (accounts) and i.on_date > since
$$;
alter function visited_by(uuid[], text[], date) owner to zhucun_registry;
revoke all on function visited_by(uuid[], text[], date) from public;
grant execute on function visited_by(uuid[], text[], date) to zhucun_by_region;
--rollback drop function visited_by(uuid[], text[], date);

--changeset find:recheck-by-another splitStatements:false
-- who closed it, or opened it again, took part too; what the second look itself does to the finding is of the same deed
create or replace function finding_recheck_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE' or tg_op = 'INSERT' and new.result is not null
        or tg_op = 'UPDATE' and (old.result is not null or (new.sample_id, new.finding_id, new.place) is distinct from (old.sample_id, old.finding_id, old.place)) then
        raise exception 'a second look is taken once' using errcode = 'check_violation', constraint = 'finding_recheck_stays';
    end if;
    if tg_op = 'INSERT' and not exists (select from recheck_sample s where s.id = new.sample_id and new.finding_id = any (s.population)) then
        raise exception 'what was not in the population is not drawn' using errcode = 'check_violation', constraint = 'finding_recheck_stays';
    end if;
    if new.checked_by is not null and (not exists (
        select from finding f where f.id = new.finding_id and f.found_by <> new.checked_by
            and f.dispute_decided_by is distinct from new.checked_by
            and not new.checked_by = any (f.speakers || f.rectifiers || f.verifiers))
        or exists (
            select from finding_event e where e.finding_id = new.finding_id and e.account_id = new.checked_by
                and e.action in ('CLOSED', 'REOPENED')
                and (e.deed_id is null or e.deed_id is distinct from nullif(current_setting('audit.deed', true), '')::uuid))) then
        raise exception 'who took part does not look again' using errcode = 'check_violation', constraint = 'finding_recheck_by_another';
    end if;
    return new;
end
$$;
--rollback empty
