--liquibase formatted sql

--changeset burden:activation
-- 启用登记: a burdensome feature is off unless somebody with a document switched it on, for a place and a time; two accounts, and public
create table burden_activation (
    id                uuid             primary key,
    feature           text             not null,
    region_code       text collate "C" not null,
    legal_basis       text             not null,
    document_number   text             not null,
    approver_name     text             not null,
    approver_position text             not null,
    purpose           text             not null,
    valid_from        date             not null,
    expires_on        date             not null,
    state             text             not null default 'PROPOSED',
    requested_by      uuid             not null,
    requested_by_name text             not null,
    decided_by        uuid,
    decided_by_name   text,
    decision_note     text,
    ended_on          date,
    end_reason        text,
    region_path       text collate "C" not null,
    version           bigint           not null default 0,
    constraint burden_activation_feature_known check (feature in ('CHECK_IN', 'PHOTO', 'LOCATION_POINT', 'DEVICE_OBSERVATION', 'EXTRA_FORM')),
    constraint burden_activation_state_known check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'ENDED')),
    constraint burden_activation_county_or_above check (length(region_code) in (2, 4, 6)),
    constraint burden_activation_expires check (expires_on > valid_from and expires_on <= valid_from + 366),
    constraint burden_activation_two_accounts check (decided_by is distinct from requested_by),
    constraint burden_activation_decided check ((state = 'PROPOSED') = (decided_by is null)),
    constraint burden_activation_end_has_reason check ((state = 'ENDED') = (ended_on is not null) and (ended_on is null) = (end_reason is null)),
    constraint burden_activation_once exclude using gist (feature with =, region_code with =, daterange(valid_from, expires_on, '[]') with &&)
        where (state in ('PROPOSED', 'APPROVED'))
);
create index burden_activation_scope on burden_activation (region_path, id);
--rollback drop table burden_activation;

--changeset burden:public-register splitStatements:false
-- Everybody may read what is switched on, also who is not signed in: what a decision says, not who keyed it in.
grant select on burden_activation to zhucun_registry;
create policy registry on burden_activation for select to zhucun_registry using (true);
create function burden_public()
    returns table (feature text, region_code text, legal_basis text, document_number text, approver_name text, approver_position text,
                   purpose text, valid_from date, expires_on date, ended_on date, end_reason text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select a.feature, a.region_code, a.legal_basis, a.document_number, a.approver_name, a.approver_position, a.purpose, a.valid_from,
           a.expires_on, a.ended_on, a.end_reason
    from burden_activation a
    where a.state in ('APPROVED', 'ENDED')
    order by a.feature, a.valid_from desc, a.region_code
    limit 1000
$$;
alter function burden_public() owner to zhucun_registry;
revoke all on function burden_public() from public;
grant execute on function burden_public() to zhucun_app, zhucun_by_region, zhucun_by_unit, zhucun_by_person;
--rollback drop function burden_public(); drop policy registry on burden_activation;

--changeset burden:complaint splitStatements:false
-- 投诉与建议. The complaint lies with the office above the one complained about, which cannot see it; what that one may see is the notice,
-- without a name where the author asked for it.
create table complaint (
    id               uuid             primary key,
    kind             text             not null,
    about_code       text collate "C" not null,
    words            text             not null,
    anonymous        boolean          not null,
    filed_by         uuid             not null,
    filed_by_name    text             not null,
    filed_on         date             not null,
    state            text             not null default 'WAITING',
    answer           text,
    answered_by_name text,
    answered_on      date,
    region_path      text collate "C" not null,
    version          bigint           not null default 0,
    constraint complaint_kind_known check (kind in ('COMPLAINT', 'SUGGESTION')),
    constraint complaint_words_form check (btrim(words) <> '' and length(words) <= 2000),
    constraint complaint_answered check ((state = 'ANSWERED') = (answer is not null and answered_by_name is not null and answered_on is not null)),
    constraint complaint_state_known check (state in ('WAITING', 'ANSWERED'))
);
create index complaint_scope on complaint (region_path, filed_on desc, id desc);
create index complaint_author on complaint (filed_by, id desc);

create table complaint_notice (
    id            uuid             primary key references complaint,
    kind          text             not null,
    words         text             not null,
    filed_by_name text,
    filed_on      date             not null,
    answer        text,
    region_path   text collate "C" not null
);
create index complaint_notice_scope on complaint_notice (region_path, filed_on desc, id desc);

grant select, insert on complaint, complaint_notice to zhucun_registry;
create policy registry on complaint to zhucun_registry using (true) with check (true);
create policy registry on complaint_notice to zhucun_registry using (true) with check (true);

-- every user may write to the office above, where none of his own rows may lie
create function complaint_file(new_id uuid, new_kind text, about text, above_path text, about_path text, said text, unnamed boolean,
                               author uuid, author_name text, on_day date) returns void
    language sql security definer set search_path = public, pg_temp
as $$
    insert into complaint (id, kind, about_code, words, anonymous, filed_by, filed_by_name, filed_on, region_path)
    values (new_id, new_kind, about, said, unnamed, author, author_name, on_day, above_path);
    insert into complaint_notice (id, kind, words, filed_by_name, filed_on, region_path)
    values (new_id, new_kind, said, case when unnamed then null else author_name end, on_day, about_path);
$$;
create function complaint_of(author uuid)
    returns table (id uuid, kind text, about_code text, words text, anonymous boolean, filed_on date, state text, answer text,
                   answered_by_name text, answered_on date, version bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select c.id, c.kind, c.about_code, c.words, c.anonymous, c.filed_on, c.state, c.answer, c.answered_by_name, c.answered_on, c.version
    from complaint c where c.filed_by = author order by c.id desc limit 200
$$;
alter function complaint_file(uuid, text, text, text, text, text, boolean, uuid, text, date) owner to zhucun_registry;
alter function complaint_of(uuid) owner to zhucun_registry;
revoke all on function complaint_file(uuid, text, text, text, text, text, boolean, uuid, text, date), complaint_of(uuid) from public;
grant execute on function complaint_file(uuid, text, text, text, text, text, boolean, uuid, text, date), complaint_of(uuid)
    to zhucun_by_region, zhucun_by_unit, zhucun_by_person;
--rollback drop function complaint_of(uuid); drop function complaint_file(uuid, text, text, text, text, text, boolean, uuid, text, date); drop table complaint_notice; drop table complaint;
