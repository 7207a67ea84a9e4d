--liquibase formatted sql

--changeset offline:received-bundle
-- 收到的包: what was applied, and what was refused of a sender who is known for sure; with the receipt to be carried back.
create table received_bundle (
    id          uuid             primary key,
    peer_id     uuid             not null references peer,
    chain       uuid             not null,
    number      int              not null,
    hash        text collate "C" not null,
    state       text             not null,
    refusal     text,
    arguments   text[]           not null default '{}',
    made_at     timestamptz      not null,
    position    bigint           not null,
    upserts     bigint           not null,
    deletes     bigint           not null,
    copy_rows   bigint,
    copy_hash   text collate "C",
    sha256      text collate "C" not null,
    bytes       bigint           not null,
    receipt     text             not null,
    received_at timestamptz      not null,
    received_by text             not null,
    region_path text collate "C" not null,
    constraint received_bundle_state check (state in ('APPLIED', 'REFUSED')),
    constraint received_bundle_refusal check ((state = 'REFUSED') = (refusal is not null)),
    constraint received_bundle_copy check ((state = 'APPLIED') = (copy_hash is not null))
);
-- exactly once
create unique index received_bundle_once on received_bundle (peer_id, chain, number) where state = 'APPLIED';
create index received_bundle_region_path on received_bundle (region_path, id);
create index received_bundle_listed on received_bundle (peer_id, id);
comment on table received_bundle is 'audit:none — a deed each, with the hash';
--rollback drop table received_bundle;

--changeset offline:received-row
-- 副本: what a sender's bundles told of, as they told it. Nobody edits it: only bundles change it.
create table received_row (
    peer_id     uuid             not null references peer,
    type        text collate "C" not null,
    item        text collate "C" not null,
    version     bigint,
    region_code text             not null,
    position    bigint           not null,
    changed_at  timestamptz,
    deleted     boolean          not null,
    body        jsonb,
    line_hash   bytea            not null,
    number      int              not null,
    region_path text collate "C" not null,
    primary key (peer_id, type, item),
    constraint received_row_body check (deleted = (body is null))
);
create index received_row_region_path on received_row (region_path, peer_id, type, item);
comment on table received_row is 'audit:none — a bundle is a deed with its hash and the hash of the copy after it';
comment on column received_row.number is 'bundle that told of it last';
--rollback drop table received_row;
