--liquibase formatted sql

--changeset term:secondment
-- 借调: a member who is lent out for half a year or more does not count for the size of the team (C1). Both days belong to it.
create table posting_secondment (
    id          uuid             primary key,
    posting_id  uuid             not null references posting,
    cadre_id    uuid             not null,
    team_id     uuid             not null,
    lent_to     text             not null,
    valid_from  date             not null,
    -- last day; null while nobody knows when it ends
    until       date,
    -- "six months" includes the sixth: 2026-01-01 to 2026-06-30 is long
    long_term   boolean          not null generated always as (
        until is null or until >= (valid_from + interval '6 months')::date - 1) stored,
    region_path text collate "C" not null,
    unit_path   text collate "C" not null,
    version     bigint           not null default 0,
    constraint posting_secondment_period check (until is null or until >= valid_from),
    constraint posting_secondment_said check (btrim(lent_to) <> '' and length(lent_to) <= 100),
    constraint posting_secondment_once exclude using gist (posting_id with =, daterange(valid_from, until, '[]') with &&)
);
create index posting_secondment_region on posting_secondment (region_path, team_id);
create index posting_secondment_unit on posting_secondment (unit_path, id);
create index posting_secondment_posting on posting_secondment (posting_id);
comment on table posting_secondment is 'bitemporal — who was lent out decides whether a team was large enough';
--rollback drop table posting_secondment;

--changeset term:wish
-- 去留意愿 (D2): what the cadre himself wishes when his term ends; no row = he has not said
create table posting_wish (
    posting_id  uuid             primary key references posting,
    cadre_id    uuid             not null,
    wish        text             not null,
    stated_on   date             not null,
    note        text,
    region_path text collate "C" not null,
    unit_path   text collate "C" not null,
    version     bigint           not null default 0,
    constraint posting_wish_known check (wish in ('STAY', 'LEAVE')),
    constraint posting_wish_note check (length(note) <= 500)
);
create index posting_wish_region on posting_wish (region_path, posting_id);
create index posting_wish_unit on posting_wish (unit_path, posting_id);
--rollback drop table posting_wish;

--changeset term:term
-- 任期记录 (D2, D4): the terms after the first. The first runs from the posting's start to the day before the second, else to its end.
create table posting_term (
    id             uuid             primary key,
    posting_id     uuid             not null references posting,
    cadre_id       uuid             not null,
    number         int              not null,
    started_on     date             not null,
    planned_end_on date             not null,
    decided_on     date             not null,
    note           text,
    region_path    text collate "C" not null,
    unit_path      text collate "C" not null,
    version        bigint           not null default 0,
    constraint posting_term_number check (number >= 2),
    constraint posting_term_days check (planned_end_on >= started_on),
    constraint posting_term_note check (length(note) <= 500),
    constraint posting_term_once unique (posting_id, number)
);
create index posting_term_region on posting_term (region_path, posting_id);
create index posting_term_unit on posting_term (unit_path, posting_id);
comment on table posting_term is 'insert-only bitemporal — a term that was decided is not decided anew';
--rollback drop table posting_term;

--changeset term:end-facts
-- 离任依据 (D5): each reason has its own facts. No diagnosis: the number of the document says enough.
create table posting_end_fact (
    posting_id       uuid             primary key references posting,
    cadre_id         uuid             not null,
    ground           text,
    document         text,
    fact_on          date,
    destination      text,
    successor_due_on date,
    region_path      text collate "C" not null,
    unit_path        text collate "C" not null,
    version          bigint           not null default 0,
    constraint posting_end_fact_ground check (ground in ('ABSENT', 'NOT_RELEASED', 'UNABLE', 'POOR_STYLE', 'PUNISHED', 'UNFIT', 'OTHER')),
    constraint posting_end_fact_length check (length(document) <= 200 and length(destination) <= 200)
);
create index posting_end_fact_region on posting_end_fact (region_path, posting_id);
create index posting_end_fact_unit on posting_end_fact (unit_path, posting_id);
--rollback drop table posting_end_fact;

--changeset term:handover
-- 压茬交接 (Q4, Q7): cadre_id is who leaves, successor_id who takes over; the row lies where the village lies
create table handover (
    id                  uuid             primary key,
    outgoing_posting_id uuid             not null references posting,
    incoming_posting_id uuid             not null references posting,
    cadre_id            uuid             not null,
    cadre_name          text             not null,
    successor_id        uuid             not null,
    successor_name      text             not null,
    team_id             uuid             not null references work_team,
    village_code        text collate "C" not null,
    village_name        text             not null,
    started_on          date             not null,
    state               text             not null default 'OPEN',
    leaver_signed_on    date,
    leaver_signed_by    uuid,
    leaver_sign_note    text,
    successor_signed_on date,
    successor_signed_by uuid,
    successor_sign_note text,
    region_path         text collate "C" not null,
    unit_path           text collate "C" not null,
    version             bigint           not null default 0,
    constraint handover_two_persons check (cadre_id <> successor_id),
    constraint handover_two_postings check (outgoing_posting_id <> incoming_posting_id),
    constraint handover_once unique (outgoing_posting_id),
    constraint handover_signed check (
        (leaver_signed_on is null) = (leaver_signed_by is null) and (successor_signed_on is null) = (successor_signed_by is null)),
    constraint handover_state_signed check (case state
        when 'OPEN' then leaver_signed_on is null and successor_signed_on is null
        when 'LEAVER_SIGNED' then leaver_signed_on is not null and successor_signed_on is null
        when 'CLOSED' then leaver_signed_on is not null and successor_signed_on is not null
        else false end)
);
create index handover_region on handover (region_path, id);
create index handover_unit on handover (unit_path, id);
create index handover_incoming on handover (incoming_posting_id);
create index handover_cadre on handover (cadre_id);
create index handover_successor on handover (successor_id);

-- 交接事项: one line of one of the three lists (基本情况、工作、物资)
create table handover_item (
    id             uuid             primary key,
    handover_id    uuid             not null references handover,
    cadre_id       uuid             not null,
    successor_id   uuid             not null,
    list           text             not null,
    kind           text             not null,
    title          text             not null,
    detail         text,
    amount         numeric(14, 2),
    due_on         date,
    state          text             not null default 'PROPOSED',
    refused_reason text,
    decided_on     date,
    settled_on     date,
    settled_note   text,
    region_path    text collate "C" not null,
    unit_path      text collate "C" not null,
    version        bigint           not null default 0,
    constraint handover_item_list check (list in ('FACTS', 'WORK', 'GOODS')),
    constraint handover_item_kind check (kind in ('NOTHING', 'VILLAGE_PROFILE', 'HOUSEHOLDS', 'CONTACTS', 'UNFINISHED_PROJECT',
        'OPEN_PROMISE', 'TASK', 'UNDELIVERED_FUND', 'UNUSED_WORK_FUND', 'EQUIPMENT', 'DOCUMENTS', 'OTHER')),
    constraint handover_item_money check (amount is null or amount >= 0),
    constraint handover_item_money_named check (kind not in ('UNDELIVERED_FUND', 'UNUSED_WORK_FUND') or amount is not null),
    constraint handover_item_length check (length(title) <= 200 and length(detail) <= 1000 and length(refused_reason) <= 500
        and length(settled_note) <= 500),
    constraint handover_item_state check (case state
        when 'PROPOSED' then decided_on is null and refused_reason is null and settled_on is null
        when 'ACCEPTED' then decided_on is not null and refused_reason is null and settled_on is null
        when 'REFUSED' then decided_on is not null and refused_reason is not null and settled_on is null
        when 'SETTLED' then decided_on is not null and refused_reason is not null and settled_on is not null
        else false end)
);
create index handover_item_handover on handover_item (handover_id);
create index handover_item_region on handover_item (region_path, handover_id);
create index handover_item_unit on handover_item (unit_path, handover_id);
create index handover_item_open on handover_item (region_path, id) where state = 'REFUSED';

-- 见面会: old and new members, village cadres, villagers' representatives; all four must be there (Q4)
create table handover_meeting (
    handover_id              uuid             primary key references handover,
    cadre_id                 uuid             not null,
    successor_id             uuid             not null,
    held_on                  date             not null,
    place                    text,
    outgoing_members         int              not null,
    incoming_members         int              not null,
    village_cadres           int              not null,
    villager_representatives int              not null,
    note                     text,
    region_path              text collate "C" not null,
    unit_path                text collate "C" not null,
    version                  bigint           not null default 0,
    constraint handover_meeting_four_kinds check (
        outgoing_members > 0 and incoming_members > 0 and village_cadres > 0 and villager_representatives > 0),
    constraint handover_meeting_length check (length(place) <= 100 and length(note) <= 500)
);
create index handover_meeting_region on handover_meeting (region_path, handover_id);
create index handover_meeting_unit on handover_meeting (unit_path, handover_id);

-- who takes over sees and decides too; who leaves has the policy that every row with cadre_id has
create policy by_successor on handover to zhucun_by_person
    using (successor_id = (select nullif(current_setting('scope.path', true), ''))::uuid);
create policy by_successor on handover_item to zhucun_by_person
    using (successor_id = (select nullif(current_setting('scope.path', true), ''))::uuid);
create policy by_successor on handover_meeting to zhucun_by_person
    using (successor_id = (select nullif(current_setting('scope.path', true), ''))::uuid);
--rollback drop table handover_meeting; drop table handover_item; drop table handover;

--changeset term:rotation-list
-- the rotation list is sorted by who is next
create index posting_rotation on posting (region_path, planned_end_on, id);
--rollback drop index posting_rotation;
