--liquibase formatted sql

--changeset supervision:member-sees-himself splitStatements:false
-- 督查组成员本人: who sits in a group that a body above formed sees it and his own place in it, and nobody else's, to confirm what it
-- declared of him. All else of the group stays with the body that formed it and those above.
drop policy known_to_the_inspecting_side on inspection_group_member;
create policy known_to_the_inspecting_side on inspection_group_member as restrictive for select to zhucun_by_region
    using ((office_path >= (select nullif(current_setting('scope.path', true), ''))
            and office_path < (select nullif(current_setting('scope.path', true), '') || '~'))
        or account_id = (select nullif(current_setting('scope.account', true), '')::uuid));
create policy changed_by_its_office_or_himself on inspection_group_member as restrictive for update to zhucun_by_region
    using ((office_path >= (select nullif(current_setting('scope.path', true), ''))
            and office_path < (select nullif(current_setting('scope.path', true), '') || '~'))
        or account_id = (select nullif(current_setting('scope.account', true), '')::uuid));
create policy named_by_its_office on inspection_group_member as restrictive for insert to zhucun_by_region
    with check (office_path >= (select nullif(current_setting('scope.path', true), ''))
        and office_path < (select nullif(current_setting('scope.path', true), '') || '~'));
create policy removed_by_its_office on inspection_group_member as restrictive for delete to zhucun_by_region
    using (office_path >= (select nullif(current_setting('scope.path', true), ''))
        and office_path < (select nullif(current_setting('scope.path', true), '') || '~'));

drop policy known_to_the_inspecting_side on inspection_group;
create policy known_to_the_inspecting_side on inspection_group as restrictive for select to zhucun_by_region
    using ((office_path >= (select nullif(current_setting('scope.path', true), ''))
            and office_path < (select nullif(current_setting('scope.path', true), '') || '~'))
        or id = any (array(select m.group_id from inspection_group_member m
                           where m.account_id = (select nullif(current_setting('scope.account', true), '')::uuid) and m.valid_to is null)));
create policy changed_by_its_office on inspection_group as restrictive for update to zhucun_by_region
    using (office_path >= (select nullif(current_setting('scope.path', true), ''))
        and office_path < (select nullif(current_setting('scope.path', true), '') || '~'));
create policy formed_by_its_office on inspection_group as restrictive for insert to zhucun_by_region
    with check (office_path >= (select nullif(current_setting('scope.path', true), ''))
        and office_path < (select nullif(current_setting('scope.path', true), '') || '~'));
create policy removed_by_its_office on inspection_group as restrictive for delete to zhucun_by_region
    using (office_path >= (select nullif(current_setting('scope.path', true), ''))
        and office_path < (select nullif(current_setting('scope.path', true), '') || '~'));
-- his own row and its group, though they lie in another county than his office: the restrictive policies hold beside these
create policy own on inspection_group_member for select to zhucun_by_region
    using (account_id = (select nullif(current_setting('scope.account', true), '')::uuid));
create policy own_confirmed on inspection_group_member for update to zhucun_by_region
    using (account_id = (select nullif(current_setting('scope.account', true), '')::uuid));
create policy own on inspection_group for select to zhucun_by_region
    using (id = any (array(select m.group_id from inspection_group_member m
                           where m.account_id = (select nullif(current_setting('scope.account', true), '')::uuid) and m.valid_to is null)));
create index inspection_group_member_account on inspection_group_member (account_id) where valid_to is null;

-- from beneath he says that it is so, and changes nothing of it
create or replace function inspection_group_member_guard() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
declare
    scope constant text := nullif(current_setting('scope.path', true), '');
begin
    if scope is not null and not starts_with(old.office_path, scope)
        and to_jsonb(new) - 'confirmed_at' - 'version' is distinct from to_jsonb(old) - 'confirmed_at' - 'version' then
        raise exception using errcode = 'insufficient_privilege', message = 'a member from beneath confirms his facts and changes nothing else';
    end if;
    if (new.sender_id, new.person_id, new.homes) is distinct from (old.sender_id, old.person_id, old.homes) then
        new.confirmed_at := null;
        new.asked_on := (now() at time zone 'Asia/Shanghai')::date;
    end if;
    return new;
end
$$;
--rollback drop policy own on inspection_group; drop policy own_confirmed on inspection_group_member; drop policy own on inspection_group_member; drop policy changed_by_its_office_or_himself on inspection_group_member; drop policy named_by_its_office on inspection_group_member; drop policy removed_by_its_office on inspection_group_member; drop policy changed_by_its_office on inspection_group; drop policy formed_by_its_office on inspection_group; drop policy removed_by_its_office on inspection_group; drop index inspection_group_member_account; drop policy known_to_the_inspecting_side on inspection_group_member; drop policy known_to_the_inspecting_side on inspection_group; create policy known_to_the_inspecting_side on inspection_group as restrictive to zhucun_by_region using (office_path >= (select nullif(current_setting('scope.path', true), '')) and office_path < (select nullif(current_setting('scope.path', true), '') || '~')); create policy known_to_the_inspecting_side on inspection_group_member as restrictive to zhucun_by_region using (office_path >= (select nullif(current_setting('scope.path', true), '')) and office_path < (select nullif(current_setting('scope.path', true), '') || '~'));
