--liquibase formatted sql

--changeset log:witness-retired splitStatements:false
-- 见证人停用: from a day on it countersigns no more. What it signed before stays, and its key stays with it, so that old checkpoints verify.
alter table log_witness
    add column retired_on    date,
    add column retire_reason text,
    add column retired_by    text,
    add constraint log_witness_retired_is_whole check (num_nulls(retired_on, retire_reason, retired_by) in (0, 3)),
    add constraint log_witness_retired_has_a_reason check (btrim(retire_reason) <> '');

create function log_witness_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE' or (new.id, new.name, new.key, new.region_path) is distinct from (old.id, old.name, old.key, old.region_path)
        or old.retired_on is not null and not coalesce(
            old.retired_on > (clock_timestamp() at time zone 'Asia/Shanghai')::date and new.retired_on < old.retired_on
                and new.retired_on >= (clock_timestamp() at time zone 'Asia/Shanghai')::date, false) then
        raise exception 'a witness stays as it was registered; what is planned comes earlier at most' using errcode = 'check_violation', constraint = 'log_witness_stays';
    end if;
    return new;
end
$$;
create trigger log_witness_guard before update or delete on log_witness for each row execute function log_witness_guard();

create function log_cosignature_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if exists (select from log_witness w
               where w.id = new.witness_id and w.retired_on <= (clock_timestamp() at time zone 'Asia/Shanghai')::date) then
        raise exception 'a witness that was retired signs no more' using errcode = 'check_violation', constraint = 'log_witness_signs';
    end if;
    return new;
end
$$;
create trigger log_cosignature_guard before insert on log_cosignature for each row execute function log_cosignature_guard();
--rollback drop trigger log_cosignature_guard on log_cosignature; drop function log_cosignature_guard(); drop trigger log_witness_guard on log_witness; drop function log_witness_guard(); alter table log_witness drop column retired_on, drop column retire_reason, drop column retired_by;
