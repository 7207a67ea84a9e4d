--liquibase formatted sql

--changeset offline:peer
-- 对端系统: another installation behind a gap that no wire crosses. Of a RECEIVER bundles are made, of a SENDER they are taken. Keys are public.
create table peer (
    id          uuid             primary key,
    direction   text             not null,
    name        text             not null,
    network     text             not null,
    origin      text collate "C" not null,
    note_keys   text collate "C" not null,
    recipient   text collate "C",
    client_id   uuid             references api_client,
    chain       uuid,
    number      int              not null default 0,
    head        text collate "C",
    state       text             not null default 'ACTIVE',
    state_at    timestamptz      not null,
    reason      text,
    created_at  timestamptz      not null,
    created_by  text             not null,
    region_path text collate "C" not null,
    version     bigint           not null default 0,
    constraint peer_direction check (direction in ('RECEIVER', 'SENDER')),
    constraint peer_name_length check (char_length(name) between 1 and 60 and char_length(network) between 1 and 60),
    constraint peer_receiver_has_key_and_rights check ((direction = 'RECEIVER') = (recipient is not null) and (direction = 'RECEIVER') = (client_id is not null)),
    constraint peer_state check (state in ('ACTIVE', 'RETIRED')),
    constraint peer_chain check ((chain is null) = (direction = 'SENDER' and number = 0))
);
-- one copy of a region from a sender; one chain for a receiver and a client
create unique index peer_sender_once on peer (origin, region_path) where direction = 'SENDER' and state = 'ACTIVE';
create unique index peer_receiver_once on peer (origin, client_id) where direction = 'RECEIVER' and state = 'ACTIVE';
create index peer_region_path on peer (region_path, id);
comment on column peer.origin is 'name of the other installation: that of its keys';
comment on column peer.note_keys is 'public keys of its signatures, one a line (C2SP signed-note)';
comment on column peer.recipient is 'public key of age to which bundles are encrypted';
comment on column peer.client_id is 'machine client with whose rights the bundles are read from the feed';
comment on column peer.head is 'hash of the manifest of the newest bundle of the chain: the last made, or the last applied';
--rollback drop table peer;
