--liquibase formatted sql

--changeset care:payment-batch
-- 发放批次: what is owed for a month, as a file for the county's finance. Its control totals are those of its lines; who made it does
-- not enter the bank's answer. No account number is kept: the finance office pays by its own (docs/adr/0037).
create table payment_batch (
    id             uuid             primary key,
    number         text             not null,
    kind           text             not null,
    month          text collate "C" not null,
    state          text             not null,
    debtor_id      uuid references organization (id),
    debtor_name    text             not null,
    lines          int              not null,
    total          numeric(14, 2)   not null,
    sha256         text             not null,
    paid_lines     int,
    paid_total     numeric(14, 2),
    made_by        uuid             not null,
    made_name      text             not null,
    made_at        timestamptz      not null,
    sent_name      text,
    sent_at        timestamptz,
    answered_by    uuid,
    answered_name  text,
    answered_on    date,
    discard_reason text,
    region_path    text collate "C" not null,
    version        bigint           not null default 0,
    constraint payment_batch_number unique (number),
    constraint payment_batch_kind_known check (kind in ('LIVING_ALLOWANCE', 'WORK_FUND', 'RELIEF')),
    constraint payment_batch_state_known check (state in ('DRAFT', 'SENT', 'CONFIRMED', 'PARTLY_RETURNED', 'DISCARDED')),
    constraint payment_batch_totals check (lines > 0 and total > 0 and paid_lines between 0 and lines and paid_total between 0 and total),
    constraint payment_batch_two_persons check (answered_by <> made_by),
    constraint payment_batch_answered check ((state in ('CONFIRMED', 'PARTLY_RETURNED')) = (answered_by is not null))
);
create index payment_batch_scope on payment_batch (region_path, id);

create table payment_line (
    id             uuid             primary key,
    batch_id       uuid             not null references payment_batch (id),
    no             int              not null,
    entitlement_id uuid             not null references entitlement (id),
    basis          int              not null,
    cadre_id       uuid             not null,
    cadre_name     text             not null,
    unit_name      text             not null,
    village_name   text             not null,
    period         text collate "C" not null,
    days           numeric(6, 1),
    amount         numeric(14, 2)   not null check (amount > 0),
    state          text             not null,
    reason         text,
    region_path    text collate "C" not null,
    unit_path      text collate "C",
    constraint payment_line_no unique (batch_id, no),
    constraint payment_line_state_known check (state in ('OPEN', 'PAID', 'RETURNED', 'DISCARDED')),
    constraint payment_line_returned_has_reason check ((state = 'RETURNED') = (reason is not null))
);
-- one debt is in one file at a time, and is paid once for what it amounted to; a correction of the register makes it another amount
create unique index payment_line_in_one_file on payment_line (entitlement_id) where state = 'OPEN';
create unique index payment_line_paid_once on payment_line (entitlement_id, basis) where state in ('OPEN', 'PAID');
create index payment_line_scope on payment_line (region_path, batch_id, no);
create index payment_line_unit on payment_line (unit_path, batch_id, no);
create index payment_line_cadre on payment_line (cadre_id);
alter table entitlement add constraint entitlement_paying foreign key (paying) references payment_batch (id) deferrable initially deferred;
create index entitlement_paying on entitlement (paying) where paying is not null;
--rollback alter table entitlement drop constraint entitlement_paying; drop index entitlement_paying; drop table payment_line; drop table payment_batch;
