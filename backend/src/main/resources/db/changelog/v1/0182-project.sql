--liquibase formatted sql

--changeset fieldwork:project
-- 帮扶项目 (P3, P6)
create table project (
    id           uuid             primary key,
    kind         text             not null,
    title        text             not null,
    village_code text collate "C" not null,
    village_name text             not null,
    unit_id      uuid             references organization (id),
    unit_name    text,
    amount       numeric(14, 2)   not null,
    started_on   date             not null,
    completed_on date,
    region_path  text collate "C" not null,
    unit_path    text collate "C",
    version      bigint           not null default 0,
    constraint project_kind_known check (kind in ('INDUSTRY', 'INFRASTRUCTURE', 'PUBLIC_SERVICE', 'EDUCATION', 'MEDICAL', 'HOUSING',
        'WATER', 'CULTURE', 'OTHER')),
    constraint project_title_form check (btrim(title) <> '' and length(title) <= 100),
    constraint project_amount check (amount > 0),
    constraint project_village check (length(village_code) = 12),
    constraint project_period check (completed_on >= started_on)
);
create index project_scope on project (region_path, started_on desc, id desc);
create index project_unit on project (unit_path, started_on desc, id desc);
comment on table project is 'bitemporal — 帮扶项目';

-- 投入与引进资金 (P1, P2): two kinds that nobody adds up unasked; what was wrong is withdrawn, not deleted
create table fund_record (
    id               uuid             primary key,
    kind             text             not null,
    amount           numeric(14, 2)   not null,
    unit_id          uuid             not null references organization (id),
    unit_name        text             not null,
    village_code     text collate "C" not null,
    village_name     text             not null,
    received_on      date             not null,
    purpose          text,
    withdrawn_on     date,
    withdrawn_reason text,
    region_path      text collate "C" not null,
    unit_path        text collate "C" not null,
    version          bigint           not null default 0,
    constraint fund_record_kind_known check (kind in ('INVESTED', 'INTRODUCED')),
    constraint fund_record_amount check (amount > 0),
    constraint fund_record_village check (length(village_code) = 12),
    constraint fund_record_withdrawal_has_reason check ((withdrawn_on is null) = (withdrawn_reason is null))
);
create index fund_record_scope on fund_record (region_path, received_on desc, id desc);
create index fund_record_unit on fund_record (unit_path, received_on desc, id desc);
comment on table fund_record is 'bitemporal — 投入与引进资金';

-- 驻村工作经费 (P4): what was given for a year, and what of it is spent
create table work_fund (
    id          uuid             primary key,
    team_id     uuid             not null references work_team,
    team_name   text             not null,
    year        smallint         not null,
    budget      numeric(14, 2)   not null,
    used        numeric(14, 2)   not null default 0,
    region_path text collate "C" not null,
    unit_path   text collate "C" not null,
    version     bigint           not null default 0,
    constraint work_fund_year check (year between 2013 and 2100),
    constraint work_fund_budget check (budget > 0),
    constraint work_fund_not_overspent check (used >= 0 and used <= budget),
    constraint work_fund_one_a_year unique (team_id, year)
);
create index work_fund_scope on work_fund (region_path, id);
create index work_fund_unit on work_fund (unit_path, id);

create table work_fund_spending (
    id          uuid             primary key,
    fund_id     uuid             not null references work_fund,
    spent_on    date             not null,
    amount      numeric(14, 2)   not null,
    purpose     text             not null,
    recorded_by text             not null,
    region_path text collate "C" not null,
    unit_path   text collate "C" not null,
    constraint work_fund_spending_amount check (amount > 0),
    constraint work_fund_spending_purpose check (btrim(purpose) <> '' and length(purpose) <= 100)
);
create index work_fund_spending_scope on work_fund_spending (region_path, fund_id);
create index work_fund_spending_unit on work_fund_spending (unit_path, fund_id);
comment on table work_fund_spending is 'insert-only — 工作经费支出';

-- 资金项目盘点 (P5): what the books say and what is there
create table stock_count (
    id                  uuid             primary key,
    team_id             uuid             not null references work_team,
    team_name           text             not null,
    counted_on          date             not null,
    counted_by          text             not null,
    counted_office_path text collate "C" not null,
    differs             boolean          not null,
    finding_number      text,
    region_path         text collate "C" not null,
    constraint stock_count_difference_is_a_finding check (differs = (finding_number is not null))
);
create index stock_count_scope on stock_count (region_path, counted_on desc, id desc);
comment on table stock_count is 'insert-only — 资金项目盘点';

create table stock_line (
    id          uuid             primary key,
    count_id    uuid             not null references stock_count,
    no          smallint         not null,
    item        text             not null,
    booked      integer          not null,
    found       integer          not null,
    region_path text collate "C" not null,
    constraint stock_line_item_form check (btrim(item) <> '' and length(item) <= 100),
    constraint stock_line_counts check (booked >= 0 and found >= 0),
    constraint stock_line_no unique (count_id, no)
);
create index stock_line_scope on stock_line (region_path, count_id);
comment on table stock_line is 'insert-only — 盘点明细';
--rollback drop table stock_line; drop table stock_count; drop table work_fund_spending; drop table work_fund; drop table fund_record; drop table project;
