--liquibase formatted sql

--changeset offline:bundle
-- 离线包: a numbered stretch of the feed for one receiver.
create table bundle (
    id                uuid             primary key,
    peer_id           uuid             not null references peer,
    chain             uuid             not null,
    number            int              not null,
    state             text             not null default 'QUEUED',
    previous          text collate "C" not null,
    cursor_from       text collate "C",
    cursor_to         text collate "C",
    hash              text collate "C",
    position          bigint,
    upserts           bigint           not null default 0,
    deletes           bigint           not null default 0,
    copy_rows         bigint,
    copy_hash         text collate "C",
    complete          boolean          not null default true,
    bytes             bigint,
    sha256            text collate "C",
    asked_at          timestamptz      not null,
    asked_by          text             not null,
    made_at           timestamptz,
    carried_at        timestamptz,
    carried_by        text,
    downloads         int              not null default 0,
    applied_at        timestamptz,
    acknowledged_at   timestamptz,
    refusal           text,
    expected          int,
    swept_at          timestamptz,
    problem_key       text,
    problem_arguments text[]           not null default '{}',
    token             uuid,
    leased_until      timestamptz,
    attempts          int              not null default 0,
    region_path       text collate "C" not null,
    version           bigint           not null default 0,
    constraint bundle_state check (state in ('QUEUED', 'MADE', 'CARRIED', 'REFUSED', 'ACKNOWLEDGED', 'FAILED')),
    constraint bundle_made check ((hash is null) = (state in ('QUEUED', 'FAILED')))
);
-- a number is given once; a failed one is free again
create unique index bundle_number_once on bundle (peer_id, chain, number) where state <> 'FAILED';
create unique index bundle_one_at_a_time on bundle (peer_id) where state = 'QUEUED';
create index bundle_listed on bundle (peer_id, id);
create index bundle_region_path on bundle (region_path, id);
create index bundle_queued on bundle (asked_at) where state = 'QUEUED';
create index bundle_open on bundle (region_path, made_at) where state in ('MADE', 'CARRIED', 'REFUSED');
create index bundle_kept on bundle (acknowledged_at) where state = 'ACKNOWLEDGED' and swept_at is null;
comment on table bundle is 'audit:none — asked for, made, carried and answered are deeds with their hashes';
comment on column bundle.complete is 'whether nothing more waited for the next one when it was made';
comment on column bundle.sha256 is 'of the file, to compare what was burnt';
--rollback drop table bundle;

--changeset offline:bundle-part
-- 包文件: encrypted to the receiver, so this installation cannot open it either.
create table bundle_part (
    bundle_id   uuid             not null references bundle on delete cascade,
    number      int              not null,
    content     bytea            not null,
    region_path text collate "C" not null,
    primary key (bundle_id, number)
);
create index bundle_part_scope on bundle_part (region_path);
comment on table bundle_part is 'audit:none — the file of a bundle; swept a while after it was acknowledged';
--rollback drop table bundle_part;

--changeset offline:bundle-sent
-- 已送抄本: what a receiver has when all bundles are applied, as hashes of lines: by it both compare their copies.
create table bundle_sent (
    peer_id     uuid             not null references peer,
    type        text collate "C" not null,
    item        text collate "C" not null,
    line_hash   bytea            not null,
    region_path text collate "C" not null,
    primary key (peer_id, type, item)
);
create index bundle_sent_scope on bundle_sent (region_path);
comment on table bundle_sent is 'audit:none — ids and hashes of what was sent, no content';
create table bundle_staged (
    bundle_id   uuid             not null references bundle on delete cascade,
    type        text collate "C" not null,
    item        text collate "C" not null,
    line_hash   bytea,
    region_path text collate "C" not null,
    primary key (bundle_id, type, item)
);
create index bundle_staged_scope on bundle_staged (region_path);
comment on table bundle_staged is 'audit:none — the same for a bundle that is being made';
comment on column bundle_staged.line_hash is 'null: gone';
--rollback drop table bundle_staged; drop table bundle_sent;
