--liquibase formatted sql

--changeset identity:client-credentials
alter table api_client
    alter column secret_hash drop not null,
    add column scopes text,
    add column rate_per_minute integer not null default 600,
    add column previous_secret_hash bytea,
    add column previous_secret_ends date,
    add column credentials_at timestamptz not null default now(),
    add constraint api_client_scopes check (scopes ~ '^[a-z-]+:[a-z-]+( [a-z-]+:[a-z-]+)*$'),
    add constraint api_client_rate check (rate_per_minute between 1 and 60000),
    add constraint api_client_previous_secret check ((previous_secret_hash is null) = (previous_secret_ends is null)),
    add constraint api_client_previous_before_next check (previous_secret_hash is null or secret_hash is not null);
alter table api_client no force row level security;
update api_client set credentials_at = created_at;
alter table api_client force row level security;
comment on column api_client.secret_hash is 'null for a client that proves itself by a key';
comment on column api_client.scopes is 'what it may do of what its role may do; null: all of it';
comment on column api_client.previous_secret_ends is 'the secret before is good until this day begins';
comment on column api_client.credentials_at is 'when a secret or key was last given, taken or ended';
create or replace trigger audit_row after insert or update or delete on api_client
    for each row execute function audit_row('secret_hash', 'previous_secret_hash');
--rollback alter table api_client drop column scopes, drop column rate_per_minute, drop column previous_secret_hash, drop column previous_secret_ends, drop column credentials_at;

--changeset identity:client-key
create table api_client_key (
    id           uuid        primary key,
    client_id    uuid        not null references api_client,
    region_path  text        collate "C" not null,
    kid          text        collate "C" not null,
    algorithm    text        not null,
    jwk          text        not null,
    thumbprint   text        collate "C" not null,
    added_at     timestamptz not null,
    added_by     uuid        references account,
    retired_from date,
    constraint api_client_key_kid_once unique (client_id, kid),
    constraint api_client_key_registered_once unique (thumbprint),
    constraint api_client_key_kid check (kid ~ '^[A-Za-z0-9_-][A-Za-z0-9._~-]{0,63}$'),
    constraint api_client_key_algorithm check (algorithm in ('ES256', 'EdDSA'))
);
create index api_client_key_region_path on api_client_key (region_path, client_id, id);
comment on table api_client_key is 'before-office — 公钥: what the assertions of a client are checked against (RFC 7523); one key belongs to one client for ever';
comment on column api_client_key.retired_from is 'from this day on it is refused';
--rollback drop table api_client_key;

--changeset identity:spent-assertion
create table spent_assertion (
    client_id  uuid        not null references api_client,
    jti        text        collate "C" not null,
    expires_at timestamptz not null,
    constraint spent_assertion_once primary key (client_id, jti)
);
create index spent_assertion_expires_at on spent_assertion (expires_at);
comment on table spent_assertion is 'audit:none before-office — an assertion is accepted once; a row leaves a day after the assertion has expired';
--rollback drop table spent_assertion;

--changeset identity:client-quota
create table client_quota (
    client_id    uuid        primary key references api_client,
    window_start timestamptz not null,
    taken        integer     not null,
    used_at      timestamptz not null
);
comment on table client_quota is 'audit:none before-office — what the nodes have taken of a client''s quota in the running minute';
comment on column client_quota.used_at is 'when a node last took a part: the last use of the client';
--rollback drop table client_quota;
