--liquibase formatted sql

--changeset find:objection-term splitStatements:false
-- 异议裁定期限: the day by which an objection is to be decided, computed once when it is raised, with the calendar it was counted by. Those
-- raised before this edition have none.
alter table finding
    add column objection_until    date,
    add column objection_calendar text,
    add constraint finding_objection_is_dated check (objection_until is null or disputed_on is not null and objection_until >= disputed_on);
create function finding_objection_term_stays() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if session_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) and old.dispute is not null
        and (new.objection_until, new.objection_calendar) is distinct from (old.objection_until, old.objection_calendar) then
        raise exception 'the term of an objection does not move' using errcode = 'check_violation', constraint = 'finding_dispute_step';
    end if;
    return new;
end
$$;
create trigger finding_objection_term_stays before update on finding for each row execute function finding_objection_term_stays();
--rollback drop trigger finding_objection_term_stays on finding; drop function finding_objection_term_stays(); alter table finding drop column objection_until, drop column objection_calendar;
