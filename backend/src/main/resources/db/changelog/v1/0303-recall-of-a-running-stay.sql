--liquibase formatted sql

--changeset conseq:recall-of-a-running-stay splitStatements:false
-- A recall that is proposed or decided ends the stay, or is withdrawn or rejected first: no other end goes round it.
create function recall_is_running(stay uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
as $$ select exists (select from recall where posting_id = stay and state in ('PROPOSED', 'DECIDED')) $$;
alter function recall_is_running(uuid) owner to zhucun_registry;
revoke all on function recall_is_running(uuid) from public;
grant execute on function recall_is_running(uuid) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;

create function posting_ends_by_its_recall() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended('recall ' || new.id, 0));
    if recall_is_running(new.id) then
        raise exception 'a recall of this stay is under way' using errcode = 'check_violation', constraint = 'posting_ends_by_its_recall';
    end if;
    return new;
end
$$;
create trigger posting_ends_by_its_recall before update on posting
    for each row when (new.end_state is not null and new.end_state is distinct from old.end_state)
    execute function posting_ends_by_its_recall();
--rollback drop trigger posting_ends_by_its_recall on posting; drop function posting_ends_by_its_recall(); drop function recall_is_running(uuid);
