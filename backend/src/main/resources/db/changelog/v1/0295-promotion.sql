--liquibase formatted sql

--changeset promotion:promotion splitStatements:false
-- 提拔重用 (M4): what was decided elsewhere about a cadre, as its document says it. It lies where he was posted last before it, and stays.
create table promotion (
    id               uuid             primary key,
    cadre_id         uuid             not null references cadre,
    cadre_name       text             not null,
    unit_name        text,
    village_name     text,
    kind             text             not null,
    from_rank        text             not null,
    to_rank          text             not null,
    position         text             not null,
    effective_on     date             not null,
    decided_by       text             not null,
    document_number  text             not null,
    withdrawn_on     date,
    withdrawn_reason text,
    recorded_by_name text             not null,
    office_path      text collate "C" not null,
    -- what the register said before, where it took the promotion over
    registered       boolean          not null default false,
    rank_before      text,
    promoted_before  date,
    region_path      text collate "C" not null,
    unit_path        text collate "C" not null,
    version          bigint           not null default 0,
    constraint promotion_kind_known check (kind in ('PROMOTED', 'PUT_TO_USE')),
    constraint promotion_words check (btrim(position) <> '' and length(position) <= 100 and btrim(decided_by) <> ''
        and length(decided_by) <= 100 and btrim(document_number) <> '' and length(document_number) <= 100),
    constraint promotion_withdrawal_has_reason check ((withdrawn_on is null) = (withdrawn_reason is null)),
    constraint promotion_before check (registered or num_nonnulls(rank_before, promoted_before) = 0),
    constraint promotion_reason_form check (btrim(withdrawn_reason) <> '' and length(withdrawn_reason) <= 500)
);
-- one document promotes a person once; what was written down wrongly may be recorded anew
create unique index promotion_once on promotion (cadre_id, document_number) where withdrawn_on is null;
create index promotion_scope on promotion (region_path, effective_on desc, id desc);
create index promotion_unit on promotion (unit_path, effective_on desc, id desc);
create index promotion_latest on promotion (effective_on desc, id desc);
create index promotion_cadre on promotion (cadre_id, effective_on);
--rollback drop table promotion;
