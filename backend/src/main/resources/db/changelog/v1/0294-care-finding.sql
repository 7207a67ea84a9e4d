--liquibase formatted sql

--changeset care:finding
-- 欠账问题: what one debtor owed beyond the due day, laid to it as a finding; once for a debtor, county and month. A debt stands in one
-- finding at a time, and that is not closed before it is delivered.
create table care_finding (
    id             uuid             primary key,
    debtor_id      uuid             not null references organization (id),
    debtor_name    text             not null,
    month          text collate "C" not null check (month ~ '^\d{4}-\d{2}$'),
    finding_id     uuid             not null,
    finding_number text             not null,
    debts          int              not null check (debts > 0),
    cadres         int              not null,
    amount         numeric(14, 2)   not null,
    proposed_on    date             not null,
    region_path    text collate "C" not null,
    constraint care_finding_once unique (debtor_id, region_path, month)
);
create index care_finding_scope on care_finding (region_path, month);
create unique index care_finding_finding on care_finding (finding_id);
comment on table care_finding is 'insert-only — 欠账问题每个责任单位每月提出一次';

create table care_finding_debt (
    entitlement_id uuid             not null references entitlement (id),
    finding_id     uuid             not null,
    region_path    text collate "C" not null,
    primary key (entitlement_id, finding_id)
);
create index care_finding_debt_of on care_finding_debt (finding_id);
create index care_finding_debt_scope on care_finding_debt (region_path);
comment on table care_finding_debt is 'insert-only — 一笔欠账同时只进一个问题';
--rollback drop table care_finding_debt; drop table care_finding;

--changeset care:finding-stands splitStatements:false
-- Whether a debt is named by a finding that stands: not by one that is closed or was withdrawn, nor by a draft that nobody issued for sixty days.
-- A finding that the caller does not see stands.
create function laid_to_debtor(debt uuid, today date) returns boolean
    language sql stable parallel safe as
$$
select exists (select from care_finding_debt n left join finding f on f.id = n.finding_id
               where n.entitlement_id = debt
                 and coalesce(f.state <> 'CLOSED' and f.dispute is distinct from 'UPHELD' and (f.state <> 'OPEN' or f.found_on > today - 60), true))
$$;
--rollback drop function laid_to_debtor(uuid, date);
