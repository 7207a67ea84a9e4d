--liquibase formatted sql

--changeset command:organ
-- 组织体系 (group A): who leads, keeps house and answers for the work in a region. Periods are [valid_from, valid_to). What an organ is
-- called is data with dates: a transfer (划转) closes a name and begins another, the organ stays.
create table organ (
    id          uuid             primary key,
    kind        text             not null,
    region_code text collate "C" not null,
    parent_id   uuid             references organ,
    task        text,
    valid_from  date             not null,
    valid_to    date,
    end_reason  text,
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint organ_kind_known check (kind in ('LEADING_GROUP', 'JOINT_CONFERENCE_OFFICE', 'STATIONING_OFFICE',
        'TOWNSHIP_WORK_STATION', 'TASK_FORCE', 'RESPONSIBILITY_GROUP', 'SUPERVISION_GROUP')),
    constraint organ_station_in_township check (kind <> 'TOWNSHIP_WORK_STATION' or length(region_code) = 9),
    constraint organ_group_above_township check (kind not in ('LEADING_GROUP', 'JOINT_CONFERENCE_OFFICE') or length(region_code) <= 6),
    constraint organ_period check (valid_to is null or valid_from <= valid_to),
    constraint organ_end_has_reason check ((valid_to is null) = (end_reason is null)),
    constraint organ_not_its_own_parent check (parent_id <> id),
    constraint organ_one_of_a_kind exclude using gist (region_code with =, kind with =, daterange(valid_from, valid_to) with &&)
        where (kind in ('LEADING_GROUP', 'JOINT_CONFERENCE_OFFICE', 'STATIONING_OFFICE', 'TOWNSHIP_WORK_STATION'))
);
create index organ_scope on organ (region_path, id);
comment on table organ is 'bitemporal — 组织机构';

create table organ_name (
    id          uuid             primary key,
    organ_id    uuid             not null references organ,
    name        text             not null,
    ground      text,
    valid_from  date             not null,
    valid_to    date,
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint organ_name_form check (btrim(name) <> '' and length(name) <= 100),
    constraint organ_name_period check (valid_to is null or valid_from < valid_to),
    constraint organ_name_one_at_a_time exclude using gist (organ_id with =, daterange(valid_from, valid_to) with &&)
);
create index organ_name_scope on organ_name (region_path, organ_id);
comment on table organ_name is 'bitemporal — 名称沿革 (A7)';

create table organ_founder (
    id              uuid             primary key,
    organ_id        uuid             not null references organ,
    organization_id uuid             references organization,
    name            text             not null,
    place           integer          not null default 0,
    valid_from      date             not null,
    valid_to        date,
    end_reason      text,
    region_path     text collate "C" not null,
    version         bigint           not null default 0,
    constraint organ_founder_form check (btrim(name) <> '' and length(name) <= 100),
    constraint organ_founder_period check (valid_to is null or valid_from <= valid_to),
    constraint organ_founder_end_has_reason check ((valid_to is null) = (end_reason is null)),
    constraint organ_founder_once exclude using gist (organ_id with =, name with =, daterange(valid_from, valid_to) with &&)
);
create index organ_founder_scope on organ_founder (region_path, organ_id);
comment on table organ_founder is 'bitemporal — 组建部门 (A2)';

create table organ_member (
    id          uuid             primary key,
    organ_id    uuid             not null references organ,
    role        text             not null,
    person_name text             not null,
    position    text             not null,
    post        text             not null,
    treatment   text,
    valid_from  date             not null,
    valid_to    date,
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint organ_member_role_known check (role in ('HEAD', 'DEPUTY_HEAD', 'MEMBER', 'CLERK')),
    constraint organ_member_post_known check (post in ('ORGANIZATION_HEAD', 'GOVERNMENT_DEPUTY', 'TOWN_MAYOR', 'PARTY_SECRETARY', 'OTHER')),
    constraint organ_member_period check (valid_to is null or valid_from <= valid_to),
    constraint organ_member_one_head exclude using gist (organ_id with =, daterange(valid_from, valid_to) with &&) where (role = 'HEAD'),
    constraint organ_member_once exclude using gist (organ_id with =, role with =, person_name with =,
        daterange(valid_from, valid_to) with &&)
);
create index organ_member_scope on organ_member (region_path, organ_id);
comment on table organ_member is 'bitemporal — 组成人员 (A1, A8)';
--rollback drop table organ_member; drop table organ_founder; drop table organ_name; drop table organ;

--changeset command:commander
-- 驻县大队长 (A5) 和镇总队长 (A6)
create table commander (
    id             uuid             primary key,
    kind           text             not null,
    region_code    text collate "C" not null,
    person_name    text             not null,
    position       text             not null,
    rank_code      text,
    temporary_post text,
    year           integer,
    valid_from     date             not null,
    valid_to       date,
    end_reason     text,
    region_path    text collate "C" not null,
    version        bigint           not null default 0,
    constraint commander_kind_known check (kind in ('COUNTY_BRIGADE_LEADER', 'TOWNSHIP_GENERAL_CAPTAIN')),
    constraint commander_place check (length(region_code) = case kind when 'COUNTY_BRIGADE_LEADER' then 6 else 9 end),
    constraint commander_brigade_leader_is_complete check (
        (kind = 'COUNTY_BRIGADE_LEADER') = (year is not null and rank_code is not null and temporary_post is not null)),
    constraint commander_period check (valid_to is null or valid_from <= valid_to),
    constraint commander_end_has_reason check ((valid_to is null) = (end_reason is null)),
    constraint commander_one_captain exclude using gist (region_code with =, daterange(valid_from, valid_to) with &&)
        where (kind = 'TOWNSHIP_GENERAL_CAPTAIN'),
    constraint commander_once exclude using gist (kind with =, region_code with =, person_name with =,
        daterange(valid_from, valid_to) with &&)
);
create index commander_scope on commander (region_path, id);
comment on table commander is 'bitemporal — 大队长、总队长';
--rollback drop table commander;

--changeset command:links
-- 领导联系 (A10) 和组工干部联系包抓 (A15). A team's row lies where its home village lies
create table contact (
    id          uuid             primary key,
    kind        text             not null,
    person_name text             not null,
    position    text             not null,
    target_kind text             not null,
    region_code text collate "C" not null,
    team_id     uuid             references work_team,
    target_name text             not null,
    valid_from  date             not null,
    valid_to    date,
    end_reason  text,
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint contact_kind_known check (kind in ('LEADER', 'ORG_OFFICER')),
    constraint contact_target_known check (target_kind in ('COUNTY', 'TOWNSHIP', 'VILLAGE', 'TEAM')),
    constraint contact_officer_follows_township_or_team check (kind <> 'ORG_OFFICER' or target_kind in ('TOWNSHIP', 'TEAM')),
    constraint contact_team_named check ((target_kind = 'TEAM') = (team_id is not null)),
    constraint contact_place check (length(region_code) = case target_kind when 'COUNTY' then 6 when 'TOWNSHIP' then 9 else 12 end),
    constraint contact_period check (valid_to is null or valid_from <= valid_to),
    constraint contact_end_has_reason check ((valid_to is null) = (end_reason is null)),
    constraint contact_once exclude using gist (kind with =, person_name with =, target_kind with =, region_code with =,
        (coalesce(team_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, daterange(valid_from, valid_to) with &&)
);
create index contact_scope on contact (region_path, id);
create index contact_team on contact (team_id) where team_id is not null;
comment on table contact is 'bitemporal — 联系包抓';

-- 单位包村、结对帮扶 (A9, A10)
create table unit_village_pairing (
    id           uuid             primary key,
    unit_id      uuid             not null references organization,
    unit_name    text             not null,
    village_code text collate "C" not null,
    village_name text             not null,
    valid_from   date             not null,
    valid_to     date,
    end_reason   text,
    region_path  text collate "C" not null,
    unit_path    text collate "C" not null,
    version      bigint           not null default 0,
    constraint unit_village_pairing_village check (length(village_code) = 12),
    constraint unit_village_pairing_period check (valid_to is null or valid_from <= valid_to),
    constraint unit_village_pairing_end_has_reason check ((valid_to is null) = (end_reason is null)),
    constraint unit_village_pairing_once exclude using gist (unit_id with =, village_code with =, daterange(valid_from, valid_to) with &&)
);
create index unit_village_pairing_scope on unit_village_pairing (region_path, id);
create index unit_village_pairing_unit on unit_village_pairing (unit_path, id);
comment on table unit_village_pairing is 'bitemporal — 结对帮扶';

-- 党员干部到户 (A9): a target household by its number alone, and who answers for it; nobody yet = null
create table household_helper (
    id           uuid             primary key,
    village_code text collate "C" not null,
    household_no text collate "C" not null,
    helper_name  text,
    valid_from   date             not null,
    valid_to     date,
    region_path  text collate "C" not null,
    version      bigint           not null default 0,
    constraint household_helper_village check (length(village_code) = 12),
    constraint household_helper_number check (household_no ~ '^[0-9A-Za-z-]{1,20}$'),
    constraint household_helper_period check (valid_to is null or valid_from < valid_to),
    constraint household_helper_once exclude using gist (village_code with =, household_no with =,
        daterange(valid_from, valid_to) with &&)
);
create index household_helper_scope on household_helper (region_path, village_code);
comment on table household_helper is 'bitemporal — 到户责任人';
--rollback drop table household_helper; drop table unit_village_pairing; drop table contact;

--changeset command:meeting
-- 调度会 (A13) 和党委研究 (A14)
create table dispatch_meeting (
    id          uuid             primary key,
    kind        text             not null,
    region_code text collate "C" not null,
    held_on     date             not null,
    title       text             not null,
    issues      text[]           not null default '{}',
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint dispatch_meeting_kind_known check (kind in ('DISPATCH', 'PARTY_COMMITTEE_STUDY')),
    constraint dispatch_meeting_title_form check (btrim(title) <> '' and length(title) <= 100),
    constraint dispatch_meeting_once unique (region_code, kind, held_on, title)
);
create index dispatch_meeting_scope on dispatch_meeting (region_path, held_on desc, id desc);
comment on table dispatch_meeting is 'bitemporal — 调度会';
--rollback drop table dispatch_meeting;

--changeset command:task-list
-- 年度重点任务清单 (A16). Published lists are public to every office (a county works by its province's); a draft is seen only from
-- the drafter's node upwards.
create table annual_task_list (
    id               uuid             primary key,
    region_code      text collate "C" not null,
    year             smallint         not null,
    title            text             not null,
    source           text,
    declared_aspects smallint         not null,
    declared_tasks   smallint         not null,
    state            text             not null,
    published_on     date,
    published_by     text,
    region_path      text collate "C" not null,
    version          bigint           not null default 0,
    constraint annual_task_list_state_known check (state in ('DRAFT', 'PUBLISHED')),
    constraint annual_task_list_published_is_dated check ((state = 'PUBLISHED') = (published_on is not null and published_by is not null)),
    constraint annual_task_list_year check (year between 2013 and 2100),
    constraint annual_task_list_declares check (declared_aspects between 1 and 50 and declared_tasks between 1 and 200),
    constraint annual_task_list_one_a_year unique (region_code, year)
);
create index annual_task_list_scope on annual_task_list (region_path, year desc, id);
comment on table annual_task_list is 'bitemporal — 重点任务清单';

create table task_aspect (
    id          uuid             primary key,
    list_id     uuid             not null references annual_task_list,
    no          smallint         not null,
    title       text             not null,
    region_path text collate "C" not null,
    constraint task_aspect_no unique (list_id, no)
);
create index task_aspect_scope on task_aspect (region_path, list_id);

create table key_task (
    id          uuid             primary key,
    list_id     uuid             not null references annual_task_list,
    aspect_no   smallint         not null,
    no          smallint         not null,
    title       text             not null,
    requirement text,
    region_path text collate "C" not null,
    constraint key_task_no unique (list_id, no),
    constraint key_task_of_aspect foreign key (list_id, aspect_no) references task_aspect (list_id, no)
);
create index key_task_scope on key_task (region_path, list_id);

create policy directory_region on annual_task_list for select to zhucun_by_region using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_unit on annual_task_list for select to zhucun_by_unit using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_person on annual_task_list for select to zhucun_by_person using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_region on task_aspect for select to zhucun_by_region using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_unit on task_aspect for select to zhucun_by_unit using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_person on task_aspect for select to zhucun_by_person using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_region on key_task for select to zhucun_by_region using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_unit on key_task for select to zhucun_by_unit using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_person on key_task for select to zhucun_by_person using (nullif(current_setting('scope.path', true), '') is not null);
create policy drafts_stay_with_the_drafter on annual_task_list as restrictive to zhucun_by_region
    using (state = 'PUBLISHED'
        or (region_path >= (select nullif(current_setting('scope.path', true), ''))
            and region_path < ((select nullif(current_setting('scope.path', true), '')) || '~')));
create policy drafts_are_hidden on annual_task_list as restrictive to zhucun_by_unit, zhucun_by_person using (state = 'PUBLISHED');
-- the subquery reads the list under the same role: aspects and tasks are seen exactly where their list is
create policy with_its_list on task_aspect as restrictive for select to zhucun_by_region, zhucun_by_unit, zhucun_by_person
    using (exists (select from annual_task_list l where l.id = list_id));
create policy with_its_list on key_task as restrictive for select to zhucun_by_region, zhucun_by_unit, zhucun_by_person
    using (exists (select from annual_task_list l where l.id = list_id));

-- 分解到队: what a team has of a task, and how far it is
create table team_task (
    id               uuid             primary key,
    list_id          uuid             not null references annual_task_list,
    task_id          uuid             not null references key_task,
    team_id          uuid             not null references work_team,
    team_name        text             not null,
    state            text             not null default 'NOT_STARTED',
    note             text,
    handed_on        date             not null,
    reported_on      date,
    reported_by      text,
    region_path      text collate "C" not null,
    unit_path        text collate "C" not null,
    version          bigint           not null default 0,
    constraint team_task_state_known check (state in ('NOT_STARTED', 'IN_PROGRESS', 'DONE')),
    constraint team_task_report_is_dated check ((reported_on is null) = (reported_by is null)
        and (state = 'NOT_STARTED' or reported_on is not null)),
    constraint team_task_once unique (task_id, team_id)
);
create index team_task_scope on team_task (region_path, id);
create index team_task_unit on team_task (unit_path, id);
create index team_task_list on team_task (list_id, region_path, task_id, state);
create index team_task_team on team_task (team_id);
comment on table team_task is 'bitemporal — 任务分解与进展';
--rollback drop table team_task; drop table key_task; drop table task_aspect; drop table annual_task_list;

--changeset region:county-category
-- 县的类别 (A11): 国定贫困县, 乡村振兴重点帮扶县 … with dates
create table county_category (
    id          uuid             primary key,
    county_code text collate "C" not null,
    category    text             not null,
    source      text             not null,
    valid_from  date             not null,
    valid_to    date,
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint county_category_known check (category in ('NATIONALLY_DESIGNATED', 'PROVINCIALLY_DESIGNATED', 'DEEPLY_POOR',
        'KEY_REVITALIZATION_COUNTY', 'BORDER_COUNTY')),
    constraint county_category_county check (length(county_code) = 6),
    constraint county_category_period check (valid_to is null or valid_from < valid_to),
    constraint county_category_once exclude using gist (county_code with =, category with =, daterange(valid_from, valid_to) with &&)
);
create index county_category_scope on county_category (region_path, category);
comment on table county_category is 'bitemporal — 县的类别';
-- which counties are designated is public: an office of a unit or a township that posts needs to know it
create policy directory_region on county_category for select to zhucun_by_region using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_unit on county_category for select to zhucun_by_unit using (nullif(current_setting('scope.path', true), '') is not null);
create policy directory_person on county_category for select to zhucun_by_person using (nullif(current_setting('scope.path', true), '') is not null);
--rollback drop table county_category;

--changeset command:kept splitStatements:false
-- 只结束、不删除 (A2, A10): what was is ended with a day and a reason; the owner's own house-keeping is not bound
create function row_is_kept() returns trigger
    language plpgsql
    set search_path = public, pg_temp
as
$$
begin
    if session_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return old;
    end if;
    raise exception 'rows of % are ended, never deleted', tg_table_name using errcode = 'check_violation', constraint = 'row_is_kept';
end
$$;
create trigger kept before delete on organ for each row execute function row_is_kept();
create trigger kept before delete on organ_name for each row execute function row_is_kept();
create trigger kept before delete on organ_founder for each row execute function row_is_kept();
create trigger kept before delete on organ_member for each row execute function row_is_kept();
create trigger kept before delete on commander for each row execute function row_is_kept();
create trigger kept before delete on contact for each row execute function row_is_kept();
create trigger kept before delete on unit_village_pairing for each row execute function row_is_kept();
create trigger kept before delete on household_helper for each row execute function row_is_kept();
create trigger kept before delete on dispatch_meeting for each row execute function row_is_kept();
create trigger kept before delete on county_category for each row execute function row_is_kept();
--rollback drop trigger kept on county_category; drop trigger kept on dispatch_meeting; drop trigger kept on household_helper;
--rollback drop trigger kept on unit_village_pairing; drop trigger kept on contact; drop trigger kept on commander;
--rollback drop trigger kept on organ_member; drop trigger kept on organ_founder; drop trigger kept on organ_name; drop trigger kept on organ;
--rollback drop function row_is_kept();

--changeset command:serving-office splitStatements:false
-- 服务管理 (A3): which stationing office serves a place is known to whoever manages somebody there, also to a sending unit and a
-- township, who see no organ above or beside them. The nearest office at or above the place; its name and region, nothing else.
grant select on organ, organ_name to zhucun_registry;
create policy registry on organ for select to zhucun_registry using (true);
create policy registry on organ_name for select to zhucun_registry using (true);
create function serving_office(place text, on_day date)
    returns table (id uuid, name text, region_code text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select o.id, n.name, o.region_code
    from organ o
    join organ_name n on n.organ_id = o.id and n.valid_from <= on_day and (n.valid_to is null or n.valid_to > on_day)
    where o.kind = 'STATIONING_OFFICE' and starts_with(place, o.region_path)
      and o.valid_from <= on_day and (o.valid_to is null or o.valid_to > on_day)
    order by length(o.region_path) desc
    limit 1
$$;
alter function serving_office(text, date) owner to zhucun_registry;
comment on function serving_office(text, date) is 'bitemporal';
revoke all on function serving_office(text, date) from public;
grant execute on function serving_office(text, date) to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
--rollback drop function serving_office(text, date); drop policy registry on organ_name; drop policy registry on organ;
