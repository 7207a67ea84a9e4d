--liquibase formatted sql

--changeset fieldwork:duty-plan
-- 职责任务 (G1): a team's measures for a year under the four duties; submitted once every duty that the rules name has one
create table duty_plan (
    id           uuid             primary key,
    team_id      uuid             not null references work_team,
    team_name    text             not null,
    year         smallint         not null,
    state        text             not null default 'DRAFT',
    submitted_on date,
    submitted_by text,
    region_path  text collate "C" not null,
    version      bigint           not null default 0,
    constraint duty_plan_state_known check (state in ('DRAFT', 'SUBMITTED')),
    constraint duty_plan_submission_is_dated check ((state = 'SUBMITTED') = (submitted_on is not null and submitted_by is not null)),
    constraint duty_plan_year check (year between 2013 and 2100),
    constraint duty_plan_one_a_year unique (team_id, year)
);
create index duty_plan_scope on duty_plan (region_path, id);

create table duty_measure (
    id          uuid             primary key,
    plan_id     uuid             not null references duty_plan,
    duty        text             not null,
    no          smallint         not null,
    measure     text             not null,
    due_on      date,
    region_path text collate "C" not null,
    constraint duty_measure_duty_known check (duty in ('PARTY_ORGANIZATION', 'PROSPERITY', 'GOVERNANCE', 'PUBLIC_SERVICE')),
    constraint duty_measure_form check (btrim(measure) <> '' and length(measure) <= 300),
    constraint duty_measure_no unique (plan_id, no)
);
create index duty_measure_scope on duty_measure (region_path, plan_id);
--rollback drop table duty_measure; drop table duty_plan;

--changeset fieldwork:essential
-- “十个方面”工作要领 (G3): the template, and how far a team is with each
create table essential (
    no    smallint primary key,
    title text     not null,
    constraint essential_ten check (no between 1 and 10)
);
comment on table essential is 'audit:none read-only — a template that migrations fill';
insert into essential (no, title)
values (1, '调查了解，掌握情况'),
       (2, '学习政策，增强本领'),
       (3, '入户交流，深化认识'),
       (4, '分析研究，寻找对策'),
       (5, '培育产业，增加收入'),
       (6, '协调配合，落实政策'),
       (7, '化解矛盾，维护稳定'),
       (8, '加强组织，规范工作'),
       (9, '深入宣传，增强动力'),
       (10, '总结完善，形成思路');

create table essential_progress (
    id           uuid             primary key,
    team_id      uuid             not null references work_team,
    team_name    text             not null,
    essential_no smallint         not null references essential,
    state        text             not null,
    note         text,
    reported_on  date             not null,
    reported_by  text             not null,
    region_path  text collate "C" not null,
    constraint essential_progress_state_known check (state in ('NOT_STARTED', 'IN_PROGRESS', 'DONE')),
    constraint essential_progress_once unique (team_id, essential_no)
);
create index essential_progress_scope on essential_progress (region_path, team_id);
--rollback drop table essential_progress; drop table essential;

--changeset fieldwork:campaign
-- “六大行动”“十个清零行动” (G4, G5). A campaign is known beneath the region that launched it.
create table campaign (
    id          uuid             primary key,
    kind        text             not null,
    region_code text collate "C" not null,
    year        smallint         not null,
    title       text             not null,
    source      text,
    launched_on date             not null,
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint campaign_kind_known check (kind in ('ACTIONS', 'CLEAR_TO_ZERO')),
    constraint campaign_year check (year between 2013 and 2100),
    constraint campaign_title_form check (btrim(title) <> '' and length(title) <= 100),
    constraint campaign_once unique (region_code, year, title)
);
create index campaign_scope on campaign (region_path, launched_on desc, id desc);

create table campaign_item (
    id          uuid             primary key,
    campaign_id uuid             not null references campaign,
    no          smallint         not null,
    title       text             not null,
    region_path text collate "C" not null,
    constraint campaign_item_no unique (campaign_id, no)
);
create index campaign_item_scope on campaign_item (region_path, campaign_id);

create policy from_above on campaign for select to zhucun_by_region
    using (starts_with((select nullif(current_setting('scope.path', true), '')), region_path));
create policy from_above on campaign_item for select to zhucun_by_region
    using (starts_with((select nullif(current_setting('scope.path', true), '')), region_path));

-- what a team has of an item: a state, or an opening balance that is cleared to zero
create table campaign_entry (
    id          uuid             primary key,
    campaign_id uuid             not null references campaign,
    item_id     uuid             not null references campaign_item,
    team_id     uuid             not null references work_team,
    team_name   text             not null,
    state       text             not null default 'NOT_STARTED',
    opening     integer,
    cleared     integer,
    note        text,
    handed_on   date             not null,
    reported_on date,
    reported_by text,
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint campaign_entry_state_known check (state in ('NOT_STARTED', 'IN_PROGRESS', 'DONE')),
    constraint campaign_entry_balance_is_whole check ((opening is null) = (cleared is null)),
    constraint campaign_entry_not_more_than_there_was check (opening >= 0 and cleared >= 0 and cleared <= opening),
    constraint campaign_entry_report_is_dated check ((reported_on is null) = (reported_by is null)),
    constraint campaign_entry_once unique (item_id, team_id)
);
create index campaign_entry_scope on campaign_entry (region_path, id);
create index campaign_entry_campaign on campaign_entry (campaign_id, region_path, item_id);
create index campaign_entry_team on campaign_entry (team_id);
--rollback drop table campaign_entry; drop table campaign_item; drop table campaign;

--changeset fieldwork:report
-- 工作报告 (F1): one per team and period, in writing or by word of mouth
create table work_report (
    id          uuid             primary key,
    team_id     uuid             not null references work_team,
    team_name   text             not null,
    period_from date             not null,
    period_to   date             not null,
    form        text             not null,
    summary     text,
    filed_on    date             not null,
    filed_by    text             not null,
    cadre_id    uuid             references cadre,
    region_path text collate "C" not null,
    constraint work_report_form_known check (form in ('WRITTEN', 'ORAL')),
    constraint work_report_written_says_something check (form = 'ORAL' or btrim(coalesce(summary, '')) <> ''),
    constraint work_report_is_short check (length(summary) <= 500),
    constraint work_report_period check (period_from <= period_to),
    constraint work_report_once unique (team_id, period_from, period_to)
);
create index work_report_scope on work_report (region_path, period_to desc, id desc);
create index work_report_cadre on work_report (cadre_id) where cadre_id is not null;
comment on table work_report is 'insert-only — 工作报告';

-- 到岗“三个清楚” (G11): what who arrives learned of the village
create table arrival_survey (
    id           uuid             primary key,
    posting_id   uuid             not null references posting,
    cadre_id     uuid             not null references cadre,
    cadre_name   text             not null,
    village_code text collate "C" not null,
    village_name text             not null,
    shortcomings text             not null,
    expectations text             not null,
    priorities   text             not null,
    filed_on     date             not null,
    filed_by     text             not null,
    region_path  text collate "C" not null,
    constraint arrival_survey_is_whole check (btrim(shortcomings) <> '' and btrim(expectations) <> '' and btrim(priorities) <> ''),
    constraint arrival_survey_is_short check (length(shortcomings) <= 500 and length(expectations) <= 500 and length(priorities) <= 500),
    constraint arrival_survey_once unique (posting_id)
);
create index arrival_survey_scope on arrival_survey (region_path, filed_on desc, id desc);
create index arrival_survey_cadre on arrival_survey (cadre_id);
comment on table arrival_survey is 'bitemporal insert-only — 到岗调研';
--rollback drop table arrival_survey; drop table work_report;

--changeset fieldwork:guidance
-- 到村指导 (G2): a department in a village, and whether it looked at the stationing work
create table guidance_visit (
    id                 uuid             primary key,
    department         text             not null,
    village_code       text collate "C" not null,
    village_name       text             not null,
    visited_on         date             not null,
    stationing_checked boolean          not null,
    notes              text,
    recorded_by        text             not null,
    region_path        text collate "C" not null,
    constraint guidance_visit_department_form check (btrim(department) <> '' and length(department) <= 100),
    constraint guidance_visit_village check (length(village_code) = 12)
);
create index guidance_visit_scope on guidance_visit (region_path, visited_on desc, id desc);
comment on table guidance_visit is 'insert-only — 到村指导';

-- 政策宣传 (H6, E12)
create table publicity_event (
    id             uuid             primary key,
    kind           text             not null,
    title          text             not null,
    region_code    text collate "C" not null,
    held_on        date             not null,
    audience_count integer          not null,
    recorded_by    text             not null,
    region_path    text collate "C" not null,
    constraint publicity_event_kind_known check (kind in ('POLICY_TALK', 'FARMERS_LECTURE', 'VILLAGE_MEETING', 'BROADCAST')),
    constraint publicity_event_title_form check (btrim(title) <> '' and length(title) <= 100),
    constraint publicity_event_audience check (audience_count > 0)
);
create index publicity_event_scope on publicity_event (region_path, held_on desc, id desc);
comment on table publicity_event is 'insert-only — 政策宣传';

-- 村发展规划 (G8): every version stays
create table village_plan (
    id           uuid             primary key,
    village_code text collate "C" not null,
    village_name text             not null,
    version_no   smallint         not null,
    title        text             not null,
    summary      text             not null,
    team_name    text,
    adopted_on   date             not null,
    recorded_by  text             not null,
    region_path  text collate "C" not null,
    constraint village_plan_title_form check (btrim(title) <> '' and length(title) <= 100),
    constraint village_plan_summary_form check (btrim(summary) <> '' and length(summary) <= 2000),
    constraint village_plan_version unique (village_code, version_no)
);
create index village_plan_scope on village_plan (region_path, adopted_on desc, id desc);
comment on table village_plan is 'insert-only — 村发展规划';
--rollback drop table village_plan; drop table publicity_event; drop table guidance_visit;

--changeset fieldwork:notice
-- 通知 (G6): known beneath the region that issued it; a township acknowledges as an organization, nobody's reading is kept
create table notice (
    id          uuid             primary key,
    region_code text collate "C" not null,
    title       text             not null,
    body        text             not null,
    on_post     boolean          not null,
    issued_on   date             not null,
    issued_by   text             not null,
    due_on      date             not null,
    region_path text collate "C" not null,
    constraint notice_title_form check (btrim(title) <> '' and length(title) <= 100),
    constraint notice_body_form check (btrim(body) <> '' and length(body) <= 2000),
    constraint notice_due check (due_on >= issued_on)
);
create index notice_scope on notice (region_path, issued_on desc, id desc);
comment on table notice is 'insert-only — 通知';
create policy from_above on notice for select to zhucun_by_region
    using (starts_with((select nullif(current_setting('scope.path', true), '')), region_path));

create table notice_receipt (
    id              uuid             primary key,
    notice_id       uuid             not null references notice,
    region_code     text collate "C" not null,
    region_name     text             not null,
    acknowledged_on date,
    acknowledged_by text,
    region_path     text collate "C" not null,
    version         bigint           not null default 0,
    constraint notice_receipt_is_dated check ((acknowledged_on is null) = (acknowledged_by is null)),
    constraint notice_receipt_once unique (notice_id, region_code)
);
create index notice_receipt_scope on notice_receipt (region_path, id);
create index notice_receipt_notice on notice_receipt (notice_id, region_path);
--rollback drop table notice_receipt; drop table notice;
