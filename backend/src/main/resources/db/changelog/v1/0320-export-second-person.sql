--liquibase formatted sql

--changeset desk:export-second-person splitStatements:false
-- 导出: more than 1,000 rows are loaded only after a second auditor of the same or a higher office agreed; a file is loaded once, within
-- 24 hours. Who decided, when and why, and when it was loaded, stay with the export.
alter table desk_export no force row level security;
alter table desk_export
    add column approval        text not null default 'NOT_NEEDED',
    add column decided_by      uuid,
    add column decided_by_name text,
    add column decided_at      timestamptz,
    add column decision_note   text,
    add column available_until timestamptz,
    add column read_at         timestamptz;
-- what was made before is as old as it is: nobody loads it any more without asking anew
update desk_export set approval = 'WAITING' where items > 1000;
update desk_export set available_until = done_at + interval '24 hours' where state = 'DONE' and approval = 'NOT_NEEDED';
alter table desk_export force row level security;
alter table desk_export
    add constraint desk_export_approval_known check (approval in ('NOT_NEEDED', 'WAITING', 'GRANTED', 'REFUSED')),
    add constraint desk_export_many_need_two check (coalesce(items, 0) <= 1000 or approval <> 'NOT_NEEDED'),
    add constraint desk_export_second_person check (decided_by <> account_id),
    add constraint desk_export_decision_is_whole check ((approval in ('GRANTED', 'REFUSED')) = (decided_by is not null)
        and (decided_by is null) = (decided_at is null) and (decided_by is null) = (decided_by_name is null)
        and (approval <> 'REFUSED' or btrim(coalesce(decision_note, '')) <> '') and length(decision_note) <= 200),
    add constraint desk_export_loaded_if_free check (read_at is null or (available_until is not null and read_at <= available_until)),
    add constraint desk_export_free_if_agreed check (available_until is null or (state = 'DONE' and approval in ('NOT_NEEDED', 'GRANTED')));
create index desk_export_waiting on desk_export (region_path, id) where approval = 'WAITING';
create index desk_export_of_account on desk_export (account_id, asked_at);

-- whatever role the owner of a file has: it is loaded once, and who decided on it is not written over
create function desk_export_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if old.read_at is not null and new.read_at is distinct from old.read_at then
        raise exception using errcode = 'check_violation', constraint = 'desk_export_loaded_once', message = 'an export is loaded once';
    end if;
    if old.decided_by is not null and (new.approval, new.decided_by, new.decided_at) is distinct from (old.approval, old.decided_by, old.decided_at)
        or old.approval <> 'NOT_NEEDED' and new.approval = 'NOT_NEEDED' then
        raise exception using errcode = 'check_violation', constraint = 'desk_export_decided_once', message = 'what was decided on an export stays';
    end if;
    return new;
end
$$;
create trigger desk_export_guard before update on desk_export for each row execute function desk_export_guard();
--rollback drop trigger desk_export_guard on desk_export; drop function desk_export_guard(); drop index desk_export_of_account; drop index desk_export_waiting; alter table desk_export drop column approval, drop column decided_by, drop column decided_by_name, drop column decided_at, drop column decision_note, drop column available_until, drop column read_at;

--changeset desk:export-pieces
-- the file in pieces, so that neither the job nor a download holds it whole
alter table desk_export_file
    add column number int not null default 0,
    drop constraint desk_export_file_pkey,
    add primary key (export_id, number);
--rollback delete from desk_export_file where number > 0; alter table desk_export_file drop constraint desk_export_file_pkey, add primary key (export_id), drop column number;

--changeset desk:export-quota splitStatements:false
-- how much an account has asked for since a moment, in whichever of its offices: one that failed was asked for too, and of one that waits
-- nobody knows yet how many rows it will have. The queue goes by when it was asked; an id is its caller's to choose.
drop index desk_export_queue;
create index desk_export_queue on desk_export (asked_at, id) where state = 'QUEUED';
grant select on desk_export to zhucun_registry;
create policy registry on desk_export for select to zhucun_registry using (true);
create function desk_exports_since(of_account uuid, since timestamptz) returns table (asked bigint, items bigint, queued bigint)
    language sql stable security definer set search_path = public, pg_temp
as
$$
select count(*), coalesce(sum(x.items), 0)::bigint, count(*) filter (where x.state = 'QUEUED')
from desk_export x
where x.account_id = of_account and x.asked_at >= since
$$;
alter function desk_exports_since(uuid, timestamptz) owner to zhucun_registry;
revoke all on function desk_exports_since(uuid, timestamptz) from public;
grant execute on function desk_exports_since(uuid, timestamptz) to zhucun_by_region;
--rollback drop function desk_exports_since(uuid, timestamptz); drop policy registry on desk_export; revoke select on desk_export from zhucun_registry; drop index desk_export_queue; create index desk_export_queue on desk_export (id) where state = 'QUEUED';
