--liquibase formatted sql

--changeset find:speech
-- 异议, 延期: who objected and when, the day that an extension was asked for until, how often one was granted.
alter table finding
    add column disputed_by       uuid,
    add column disputed_on       date,
    -- everybody who ever stated or objected for the inspected
    add column speakers          uuid[] not null default '{}',
    add column extension_until   date,
    add column extensions        int not null default 0,
    add column recurrence_number text,
    add column recurrence_ground text,
    add constraint finding_dispute_names_who check ((dispute is null) = (disputed_by is null) and (dispute is null) = (disputed_on is null)),
    add constraint finding_objector_is_not_judge check (disputed_by <> dispute_decided_by),
    add constraint finding_objector_is_not_finder check (disputed_by <> found_by),
    -- who spoke for the inspected does not verify for the inspecting side
    add constraint finding_objector_is_not_verifier check (not disputed_by = any (verifiers)),
    add constraint finding_objector_spoke check (disputed_by is null or disputed_by = any (speakers)),
    add constraint finding_speaker_is_not_finder check (not found_by = any (speakers)),
    add constraint finding_speaker_is_not_judge check (not dispute_decided_by = any (speakers)),
    add constraint finding_speaker_is_not_verifier check (not speakers && verifiers),
    add constraint finding_extension_is_later check (extension_until > due_on),
    add constraint finding_extensions_counted check (extensions >= 0),
    add constraint finding_recurrence_is_told check (
        (recurrence_of is null) = (recurrence_number is null) and (recurrence_of is null) = (recurrence_ground is null)),
    add constraint finding_recurrence_ground_known check (recurrence_ground in ('CADRE', 'VILLAGE', 'TARGET'));
create index finding_village on finding (village_code, found_on desc) where village_code is not null;
create index finding_target on finding (target_id, found_on desc);
create index finding_extension_waits on finding (found_office_path) where extension_until is not null;

alter table finding_event drop constraint finding_event_action_check;
alter table finding_event add constraint finding_event_action_check check (action in ('RECORDED', 'ISSUED', 'ACCEPTED', 'RECTIFIED',
    'VERIFIED', 'REJECTED', 'CLOSED', 'REOPENED', 'RECURRED', 'RECURRENCE_LIFTED', 'STATED', 'OBJECTED', 'OBJECTION_UPHELD', 'OBJECTION_DISMISSED',
    'EXTENSION_ASKED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'URGED', 'RECHECKED'));
--rollback alter table finding drop column disputed_by, drop column disputed_on, drop column speakers, drop column extension_until, drop column extensions, drop column recurrence_number, drop column recurrence_ground;

--changeset find:recheck splitStatements:false
-- 回头看: each quarter a share of the findings that were closed in it is drawn and looked at again. The population is kept as it was, and the
-- order is that of sha256(seed || id): anybody draws it again and finds the same. It lies with who drew it, and the inspected do not see it.
create table recheck_sample (
    id            uuid             primary key,
    region_path   text collate "C" not null,
    region_name   text             not null,
    quarter       text             not null check (quarter ~ '^[0-9]{4}Q[1-4]$'),
    percent       int              not null check (percent between 1 and 100),
    parameter_id  uuid             not null,
    seed          text             not null check (seed ~ '^[0-9a-f]{64}$'),
    population    uuid[]           not null,
    drawn_on      date             not null,
    drawn_by      uuid             not null,
    drawn_by_name text             not null,
    version       bigint           not null default 0,
    constraint recheck_sample_once unique (region_path, quarter)
);
comment on table recheck_sample is 'insert-only — 回头看: a draw stays as it was drawn';
create index recheck_sample_newest on recheck_sample (region_path, id desc);

create table finding_recheck (
    id              uuid             primary key,
    sample_id       uuid             not null references recheck_sample,
    finding_id      uuid             not null references finding,
    region_path     text collate "C" not null,
    place           int              not null,
    result          text check (result in ('GOOD', 'REOPENED')),
    note            text,
    checked_by      uuid,
    checked_by_name text,
    checked_on      date,
    version         bigint           not null default 0,
    constraint finding_recheck_once unique (sample_id, finding_id),
    constraint finding_recheck_result_is_whole check (
        (result is null) = (note is null) and (result is null) = (checked_by is null) and (result is null) = (checked_on is null)
        and (result is null) = (checked_by_name is null))
);
create index finding_recheck_of on finding_recheck (finding_id);
create index finding_recheck_waits on finding_recheck (region_path) where result is null;

-- the second look is that of somebody who neither put it right nor said that it was right; and it is not looked away later
create function finding_recheck_guard() returns trigger
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
    if new.checked_by is not null and not exists (
        select from finding f where f.id = new.finding_id and f.found_by <> new.checked_by
            and f.dispute_decided_by is distinct from new.checked_by
            and not new.checked_by = any (f.speakers || f.rectifiers || f.verifiers)) then
        raise exception 'who took part does not look again' using errcode = 'check_violation', constraint = 'finding_recheck_by_another';
    end if;
    return new;
end
$$;
create trigger finding_recheck_guard before insert or update or delete on finding_recheck for each row execute function finding_recheck_guard();
--rollback drop table finding_recheck; drop table recheck_sample; drop function finding_recheck_guard();

--changeset find:campaign
-- 专项整治: findings with a theme. Those beneath see it, so that a county's inspector finds for the province's campaign.
alter index finding_campaign rename to finding_by_campaign;
create table finding_campaign (
    id            uuid             primary key,
    region_path   text collate "C" not null,
    region_name   text             not null,
    title         text             not null check (btrim(title) <> '' and length(title) <= 100),
    theme         text             not null check (btrim(theme) <> '' and length(theme) <= 1000),
    from_day      date             not null,
    to_day        date             not null,
    launched_by   uuid             not null,
    launched_name text             not null,
    version       bigint           not null default 0,
    constraint finding_campaign_period check (to_day >= from_day)
);
comment on table finding_campaign is 'insert-only — 专项整治';
create index finding_campaign_newest on finding_campaign (region_path, id desc);
create policy handed_down on finding_campaign for select to zhucun_by_region
    using ((select nullif(current_setting('scope.path', true), '')) like region_path || '%');
alter table finding add constraint finding_of_a_campaign foreign key (campaign_id) references finding_campaign;
--rollback alter table finding drop constraint finding_of_a_campaign; drop table finding_campaign; alter index finding_by_campaign rename to finding_campaign;
