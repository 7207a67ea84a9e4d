--liquibase formatted sql

--changeset identity:account
create table account (
    id              uuid        primary key,
    username        text        collate "C" not null,
    display_name    text        not null,
    region_path     text        collate "C" not null,
    demo            boolean     not null default false,
    disabled_at     timestamptz,
    disabled_reason text,
    sessions_from   timestamptz not null default '-infinity',
    created_at      timestamptz not null default now(),
    created_by      uuid        references account,
    version         bigint      not null default 0,
    constraint account_username_unique unique (username),
    constraint account_username_form check (username ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
    constraint account_display_name_length check (char_length(display_name) between 1 and 60),
    constraint account_disabled_for_a_reason check ((disabled_at is null) = (disabled_reason is null))
);
create index account_region_path on account (region_path, username);
comment on table account is 'before-office — a person or duty who can log in; region_path: the node whose security administrators manage it';
comment on column account.sessions_from is 'sessions begun before this instant are over: password reset, disablement';
--rollback drop table account;

--changeset identity:credential
create table credential (
    account_id    uuid        primary key references account on delete cascade,
    region_path   text        collate "C" not null,
    password_hash text        not null,
    must_change   boolean     not null default false,
    changed_at    timestamptz not null default now()
);
create index credential_region_path on credential (region_path);
comment on table credential is 'audit:none before-office — Argon2id; apart from the account so that a hash is in no audit row and no list';
--rollback drop table credential;

--changeset identity:office-grant
create table office_grant (
    id             uuid        primary key,
    account_id     uuid        not null references account,
    role           text        not null,
    node_code      text        collate "C" not null,
    node_name      text        not null,
    path           text        collate "C" not null,
    region_path    text        collate "C" not null,
    valid_from     date        not null,
    valid_to       date,
    revoked_at     timestamptz,
    revoked_reason text,
    granted_at     timestamptz not null default now(),
    granted_by     uuid        references account,
    version        bigint      not null default 0,
    constraint office_grant_role check (role in ('ORGANIZATION_DEPARTMENT', 'STATIONING_OFFICE', 'TOWNSHIP',
        'SENDING_UNIT', 'INSPECTOR', 'AUDITOR', 'CADRE', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR')),
    constraint office_grant_path check (path ~ '^(/([0-9A-Z]{1,16}/){0,12}|[0-9a-f-]{36})$'),
    constraint office_grant_dates check (valid_to is null or valid_to >= valid_from),
    constraint office_grant_revoked_for_a_reason check ((revoked_at is null) = (revoked_reason is null)),
    constraint office_grant_not_to_oneself check (granted_by is distinct from account_id),
    constraint office_grant_held_once exclude using gist (account_id with =, role with =, path with =,
        daterange(valid_from, valid_to, '[]') with &&) where (revoked_at is null)
);
create index office_grant_region_path on office_grant (region_path, id);
create index office_grant_account on office_grant (account_id);
comment on table office_grant is 'before-office — 任职: one role at one node of one tree; path: the node in the tree of its role; region_path: where it is administered';
--rollback drop table office_grant;

--changeset identity:session
create table session (
    id           uuid        primary key,
    account_id   uuid        not null references account on delete cascade,
    grant_id     uuid        not null references office_grant,
    started_at   timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz,
    ended_why    text
);
create index session_account on session (account_id) where ended_at is null;
create index session_expires_at on session (expires_at);
comment on table session is 'audit:none before-office — one login; a row leaves a day after its absolute end, the deeds stay';

create table refresh_token (
    hash       bytea       primary key,
    session_id uuid        not null references session on delete cascade,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    spent_at   timestamptz
);
create index refresh_token_session on refresh_token (session_id);
comment on table refresh_token is 'audit:none before-office — SHA-256 of each token of a session; a spent one that comes back ends the session';
--rollback drop table refresh_token; drop table session;

--changeset identity:login-throttle
create table login_throttle (
    key          text        collate "C" primary key,
    window_start timestamptz not null,
    attempts     integer     not null
);
create index login_throttle_window on login_throttle (window_start);
comment on table login_throttle is 'audit:none before-office — tries per account name and per address in the running window';
--rollback drop table login_throttle;

--changeset identity:api-client
create table api_client (
    id             uuid        primary key,
    name           text        not null,
    role           text        not null,
    node_code      text        collate "C" not null,
    node_name      text        not null,
    path           text        collate "C" not null,
    region_path    text        collate "C" not null,
    secret_hash    bytea       not null,
    valid_to       date,
    revoked_at     timestamptz,
    revoked_reason text,
    created_at     timestamptz not null default now(),
    created_by     uuid        references account,
    version        bigint      not null default 0,
    constraint api_client_role check (role = 'PROVINCIAL_SYSTEM'),
    constraint api_client_name_length check (char_length(name) between 1 and 60),
    constraint api_client_path check (path ~ '^/([0-9A-Z]{1,16}/){0,12}$'),
    constraint api_client_revoked_for_a_reason check ((revoked_at is null) = (revoked_reason is null))
);
create index api_client_region_path on api_client (region_path, id);
comment on table api_client is 'before-office — 省级系统: a machine that acts as one role at one node; the secret is 256 random bits, kept as SHA-256';
--rollback drop table api_client;

--changeset identity:sessions-from
alter table account alter column sessions_from set default 'epoch';
--rollback alter table account alter column sessions_from set default '-infinity';
