--liquibase formatted sql

--changeset webhook:subscription
-- 推送订阅: to which address of a machine client it is announced that something changed. Only announced: the row itself is read by the
-- client under its own rights. The secrets lie sealed, because they sign.
create table webhook (
    id                     uuid             primary key,
    client_id              uuid             not null references api_client,
    name                   text             not null,
    url                    text collate "C" not null,
    types                  text collate "C",
    secret_cipher          bytea            not null,
    previous_secret_cipher bytea,
    previous_secret_ends   timestamptz,
    state                  text             not null default 'ACTIVE',
    cause                  text,
    reason                 text,
    state_at               timestamptz      not null,
    created_at             timestamptz      not null,
    created_by             uuid             references account,
    region_path            text collate "C" not null,
    version                bigint           not null default 0,
    constraint webhook_name_length check (char_length(name) between 1 and 60),
    constraint webhook_url_length check (char_length(url) between 1 and 500),
    constraint webhook_types check (types ~ '^[A-Z_]+( [A-Z_]+)*$'),
    constraint webhook_previous_secret check ((previous_secret_cipher is null) = (previous_secret_ends is null)),
    constraint webhook_state check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
    constraint webhook_cause check (cause in ('BY_HAND', 'FAILING', 'GONE', 'CLIENT_ENDED', 'CLIENT_MAY_NOT', 'LOG_RESTORED')),
    constraint webhook_stands_still_for_a_cause check ((state = 'ACTIVE') = (cause is null))
);
-- the same client is told once at one address
create unique index webhook_address_once on webhook (client_id, url) where state <> 'ENDED';
create index webhook_region_path on webhook (region_path, id);
create index webhook_client on webhook (client_id);
-- few at any time: those that are told, and those that wait for somebody
create index webhook_active on webhook (id) where state = 'ACTIVE';
create index webhook_stopped on webhook (region_path, id) where state = 'PAUSED' and cause <> 'BY_HAND';
comment on column webhook.types is 'resources of the feed; null: all that the client may read';
comment on column webhook.previous_secret_ends is 'until then signatures are made with the secret before too';
comment on column webhook.cause is 'why it stands still; by hand it has a reason too';
--rollback drop table webhook;

--changeset webhook:position
create table webhook_position (
    webhook_id    uuid             primary key references webhook,
    entry         bigint           not null,
    mark          text             not null,
    source        int              not null,
    change        bigint           not null,
    refusals      int              not null default 0,
    failing_since timestamptz,
    held_until    timestamptz,
    delivered_at  timestamptz,
    region_path   text collate "C" not null
);
comment on table webhook_position is 'audit:none — bookkeeping of a job: how far in the log a subscription was told, and how its address answers';
comment on column webhook_position.refusals is 'one after the other since the last delivery that was accepted';
comment on column webhook_position.held_until is 'until then nothing is sent there: the address is down, or asked for a pause';
--rollback drop table webhook_position;

--changeset webhook:event
create table webhook_event (
    number       bigint           generated always as identity primary key,
    id           uuid             not null,
    webhook_id   uuid             not null references webhook,
    subject      text collate "C" not null,
    type         text collate "C" not null,
    item         text collate "C" not null,
    op           text             not null,
    position     bigint           not null,
    cursor       text collate "C" not null,
    changed_at   timestamptz      not null,
    state        text             not null default 'QUEUED',
    attempts     int              not null default 0,
    next_at      timestamptz      not null,
    token        uuid,
    leased_until timestamptz,
    first_at     timestamptz,
    last_at      timestamptz,
    last_status  int,
    last_outcome text,
    region_path  text collate "C" not null,
    constraint webhook_event_id_once unique (id),
    constraint webhook_event_state check (state in ('QUEUED', 'READY', 'DELIVERED', 'DEAD')),
    constraint webhook_event_op check (op in ('UPSERT', 'DELETE'))
);
-- the order of a subject: of its events one is ready, the others stand behind it
create unique index webhook_event_one_at_a_time on webhook_event (webhook_id, subject) where state = 'READY';
create index webhook_event_due on webhook_event (webhook_id, next_at, number) where state = 'READY';
create index webhook_event_queued on webhook_event (webhook_id, subject, number) where state = 'QUEUED';
create index webhook_event_dead on webhook_event (webhook_id, number) where state = 'DEAD';
create index webhook_event_listed on webhook_event (webhook_id, number);
create index webhook_event_over on webhook_event (last_at) where state in ('DELIVERED', 'DEAD');
comment on table webhook_event is 'audit:none — what is or was to be announced: ids, no content; swept a while after it was delivered or given up';
comment on column webhook_event.state is 'QUEUED behind another of its subject, READY to be sent or sent again, DELIVERED, DEAD: given up until somebody has it sent again';
comment on column webhook_event.leased_until is 'until then one node sends it';
--rollback drop table webhook_event;
