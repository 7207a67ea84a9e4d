--liquibase formatted sql

--changeset burden:activation-requested-at
-- The office that proposed: only one at its level or above decides. Of an older proposal the highest office that its author held over
-- the place, so that none is decided from beneath.
alter table burden_activation add column requested_path text collate "C";
create policy carried_over on burden_activation to current_user using (true) with check (true);
create policy carried_over on office_grant for select to current_user using (true);
update burden_activation a
set requested_path = coalesce(
        (select g.path from office_grant g
         where g.account_id = a.requested_by and g.role = 'ORGANIZATION_DEPARTMENT' and starts_with(a.region_path, g.path)
         order by length(g.path) limit 1),
        a.region_path);
drop policy carried_over on burden_activation;
drop policy carried_over on office_grant;
alter table burden_activation alter column requested_path set not null;
--rollback alter table burden_activation drop column requested_path;

--changeset burden:complaints-of-an-author-by-page splitStatements:false
-- One's own complaints page by page, however many they are.
drop function complaint_of(uuid);
create function complaint_of(author uuid, before_id uuid, most int)
    returns table (id uuid, kind text, about_code text, words text, anonymous boolean, filed_on date, state text, answer text,
                   answered_by_name text, answered_on date, version bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select c.id, c.kind, c.about_code, c.words, c.anonymous, c.filed_on, c.state, c.answer, c.answered_by_name, c.answered_on, c.version
    from complaint c
    where c.filed_by = author and (before_id is null or c.id < before_id)
    order by c.id desc
    limit most
$$;
alter function complaint_of(uuid, uuid, int) owner to zhucun_registry;
revoke all on function complaint_of(uuid, uuid, int) from public;
grant execute on function complaint_of(uuid, uuid, int) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
--rollback drop function complaint_of(uuid, uuid, int);
--rollback create function complaint_of(author uuid)
--rollback     returns table (id uuid, kind text, about_code text, words text, anonymous boolean, filed_on date, state text, answer text,
--rollback                    answered_by_name text, answered_on date, version bigint)
--rollback     language sql stable security definer set search_path = public, pg_temp
--rollback as $$
--rollback     select c.id, c.kind, c.about_code, c.words, c.anonymous, c.filed_on, c.state, c.answer, c.answered_by_name, c.answered_on, c.version
--rollback     from complaint c where c.filed_by = author order by c.id desc limit 200
--rollback $$;
--rollback alter function complaint_of(uuid) owner to zhucun_registry;
--rollback revoke all on function complaint_of(uuid) from public;
--rollback grant execute on function complaint_of(uuid) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
