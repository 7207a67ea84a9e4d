--liquibase formatted sql

--changeset incentive:entitlement
-- 待遇保障: what a posted cadre is owed for a period, by whom and until when. What was delivered is the sum of entitlement_delivery,
-- kept here by the write that adds one. Health checks have dates only, never results (PIPL 28).
create table entitlement (
    id               uuid primary key,
    kind             text           not null check (kind in ('LIVING_ALLOWANCE', 'ACCIDENT_INSURANCE', 'HEALTH_CHECK', 'WORK_FUND',
        'ANNUAL_LEAVE')),
    region_path      text collate "C" not null,
    unit_path        text collate "C",
    cadre_id         uuid           not null references cadre (id),
    cadre_name       text           not null,
    posting_id       uuid           not null references posting (id),
    village_name     text           not null,
    period           text collate "C" not null check (period ~ '^\d{4}(-\d{2})?$'),
    standard         numeric(14, 2) check (standard >= 0),
    quantity         numeric(6, 1)  check (quantity >= 0),
    amount_due       numeric(14, 2) check (amount_due >= 0),
    -- from this day it is owed, after the other it is late
    due_from         date           not null,
    due_by           date           not null,
    debtor_id        uuid references organization (id),
    debtor_name      text           not null,
    debtor_path      text collate "C",
    -- the days of the register that an allowance was counted from
    village_days     numeric(4, 1),
    trip_days        numeric(4, 1),
    training_days    numeric(4, 1),
    trips_count      boolean,
    source           text,
    delivered_on     date,
    delivered_amount numeric(14, 2),
    insurer          text,
    policy_number    text,
    cover_from       date,
    cover_to         date,
    cancelled_on     date,
    cancel_reason    text,
    created_at       timestamptz    not null default now(),
    version          bigint         not null default 0,
    constraint entitlement_once unique (kind, posting_id, period),
    constraint entitlement_not_overpaid check (delivered_amount <= amount_due),
    constraint entitlement_delivery_is_dated check (delivered_amount is null or delivered_on is not null),
    constraint entitlement_cover_in_order check (cover_from <= cover_to)
);
create index entitlement_scope on entitlement (region_path, due_by desc, id desc);
create index entitlement_unit on entitlement (unit_path, due_by desc, id desc);
create index entitlement_latest on entitlement (due_by desc, id desc);
create index entitlement_cadre on entitlement (cadre_id, kind);
create index entitlement_debtor on entitlement (debtor_id, due_by) where debtor_id is not null;
create index entitlement_posting on entitlement (posting_id);
--rollback drop table entitlement;

--changeset incentive:entitlement-delivery
create table entitlement_delivery (
    id                uuid primary key,
    entitlement_id    uuid           not null references entitlement (id),
    region_path       text collate "C" not null,
    unit_path         text collate "C",
    cadre_id          uuid           not null,
    on_day            date           not null,
    amount            numeric(14, 2) check (amount > 0),
    insurer           text,
    policy_number     text,
    cover_from        date,
    cover_to          date,
    delivered_by      uuid           not null,
    delivered_by_name text           not null,
    office_name       text           not null,
    recorded_at       timestamptz    not null default now()
);
create index entitlement_delivery_of on entitlement_delivery (entitlement_id, on_day);
create index entitlement_delivery_cover on entitlement_delivery (cadre_id, cover_to) where cover_to is not null;
comment on table entitlement_delivery is 'insert-only — a delivery is never changed; partial ones add up';
--rollback drop table entitlement_delivery;

--changeset incentive:entitlement-id splitStatements:false
-- UUID version 7 for rows that one statement makes for a whole region; PostgreSQL 16 and 17 have no uuidv7()
create function entitlement_id() returns uuid
    language sql volatile parallel safe
as
$$
select encode(
    set_bit(set_bit(
        overlay(uuid_send(gen_random_uuid()) placing
                substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
        52, 1), 53, 1), 'hex')::uuid
$$;
--rollback drop function entitlement_id();

--changeset incentive:commendation
-- 三个一批: commended, promoted, reminded
create table commendation (
    id           uuid primary key,
    kind         text not null check (kind in ('COMMEND', 'PROMOTE', 'REMIND')),
    level        text not null check (level in ('NATIONAL', 'PROVINCE', 'CITY', 'COUNTY')),
    region_path  text collate "C" not null,
    unit_path    text collate "C",
    cadre_id     uuid references cadre (id),
    team_id      uuid references work_team (id),
    subject_name text not null,
    title        text not null,
    on_date      date not null,
    document     text,
    created_at   timestamptz not null default now(),
    version      bigint not null default 0,
    constraint commendation_of_one check (num_nonnulls(cadre_id, team_id) = 1)
);
create index commendation_scope on commendation (region_path, on_date desc, id desc);
create index commendation_unit on commendation (unit_path, on_date desc, id desc);
create index commendation_latest on commendation (on_date desc, id desc);
create index commendation_cadre on commendation (cadre_id) where cadre_id is not null;
create index commendation_team on commendation (team_id) where team_id is not null;
--rollback drop table commendation;
