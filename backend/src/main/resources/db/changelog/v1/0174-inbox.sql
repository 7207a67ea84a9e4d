--liquibase formatted sql

--changeset cadre:file-correction
-- 档案更正申请: a cadre says what in his file is wrong; whoever keeps the entry answers with a reason. The entry itself is mended in its
-- own room, where it is a deed of its own.
create table file_correction (
    id             uuid             primary key,
    cadre_id       uuid             not null references cadre,
    cadre_name     text             not null,
    section        text collate "C" not null,
    entry          text             not null,
    reads          text             not null,
    should_read    text             not null,
    reason         text             not null,
    desk           text             not null,
    state          text             not null default 'ASKED',
    asked_by       uuid             not null,
    asked_at       timestamptz      not null,
    decided_by     uuid,
    decided_name   text,
    decided_office text,
    decided_at     timestamptz,
    answer         text,
    region_path    text collate "C" not null,
    unit_path      text collate "C" not null,
    version        bigint           not null default 0,
    constraint file_correction_desk_known check (desk in ('TOWNSHIP', 'ORGANIZATION_DEPARTMENT')),
    constraint file_correction_state_known check (state in ('ASKED', 'CORRECTED', 'DECLINED', 'WITHDRAWN')),
    constraint file_correction_said check (btrim(entry) <> '' and length(entry) <= 100 and length(reads) <= 200
        and btrim(should_read) <> '' and length(should_read) <= 200 and btrim(reason) <> '' and length(reason) <= 500),
    constraint file_correction_decided check (
        (state in ('CORRECTED', 'DECLINED')) = (decided_by is not null)
        and (decided_by is null or (decided_at is not null and btrim(answer) <> '' and length(answer) <= 500))),
    constraint file_correction_decided_by_another check (decided_by <> asked_by)
);
-- the same thing is asked once at a time
create unique index file_correction_once on file_correction (cadre_id, section, entry) where state = 'ASKED';
create index file_correction_region on file_correction (region_path, id desc);
create index file_correction_unit on file_correction (unit_path, id desc);
create index file_correction_cadre on file_correction (cadre_id, id desc);
create index file_correction_open on file_correction (region_path) where state = 'ASKED';
--rollback drop table file_correction;

--changeset cadre:file-reads splitStatements:false
-- 查阅记录: who opened the file of the cadre who asks, by the trail; answers for himself only, whoever calls it.
grant select on deed to zhucun_registry;
create policy registry on deed for select to zhucun_registry using (true);
create function file_reads(before uuid, at_most int)
    returns table (id uuid, at timestamptz, account_name text, role text, office_name text, action text, purpose text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select d.id, d.at, d.account_name, d.role, d.office_name, d.action, coalesce(d.detail ->> 'purpose', '')
    from deed d
    where d.subject_kind = 'cadre' and d.subject_id = nullif(current_setting('scope.path', true), '')
      and d.outcome = 'DONE' and d.role <> 'CADRE'
      and d.action in ('CADRE_FILE_READ', 'CADRE_IDENTITY_REVEALED', 'LEAVE_SUBJECT_READ')
      and (before is null or d.id < before)
    order by d.id desc
    limit at_most
$$;
alter function file_reads(uuid, int) owner to zhucun_registry;
revoke all on function file_reads(uuid, int) from public;
grant execute on function file_reads(uuid, int) to zhucun_by_person;
--rollback drop function file_reads(uuid, int); drop policy registry on deed; revoke select on deed from zhucun_registry;

--changeset policy:exception-of-a-person
-- a cadre sees where a rule was not followed with him
create policy about_the_person on policy_exception for select to zhucun_by_person
    using (subject_id = (select nullif(current_setting('scope.path', true), '')));
--rollback drop policy about_the_person on policy_exception;

--changeset inbox:mail
-- 邮件提醒: where and when somebody wants to be told by mail what waits for him. The address is sealed; the mail itself says numbers only.
create table mail_preference (
    account_id     uuid        primary key references account on delete cascade,
    enabled        boolean     not null,
    address_cipher bytea       not null,
    address_mask   text        not null,
    hour           smallint    not null,
    every_days     smallint    not null,
    quiet_from     time        not null,
    quiet_to       time        not null,
    english        boolean     not null default false,
    version        bigint      not null default 0,
    constraint mail_preference_hour check (hour between 0 and 23),
    constraint mail_preference_cadence check (every_days in (1, 7))
);
comment on table mail_preference is 'before-office — 邮件提醒';

-- 投递: for when the next digest is planned, when it is tried, and when the last one went out; claimed by one node at a time
create table mail_digest (
    account_id uuid        primary key references account on delete cascade,
    planned_at timestamptz not null,
    next_at    timestamptz not null,
    sent_at    timestamptz,
    attempts   int         not null default 0,
    told       text
);
create index mail_digest_next on mail_digest (next_at);
comment on table mail_digest is 'audit:none before-office — bookkeeping of a job: no content, no address';
--rollback drop table mail_digest; drop table mail_preference;
