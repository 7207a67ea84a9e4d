--liquibase formatted sql

--changeset kernel:extensions
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
--rollback drop extension btree_gist; drop extension pg_trgm;

--changeset kernel:idempotency-key
create table idempotency_key (
    owner        text        not null,
    key          uuid        not null,
    request_hash bytea       not null,
    status       smallint,
    body         text,
    location     text,
    created_at   timestamptz not null default now(),
    primary key (owner, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
comment on table idempotency_key is 'audit:none — the effect itself is audited; rows leave after seven days';
--rollback drop table idempotency_key;
