--liquibase formatted sql

--changeset paper:paper
-- 文书登记: what was printed, by whom, for what: who holds a sheet asks by its number whether it came from here, and the digest says
-- whether the file is the one. What stood on it is not kept here.
create table paper (
    id              uuid primary key,
    number          text        not null,
    kind            text        not null check (kind in ('ROSTER', 'APPOINTMENT_SHEET', 'PROBLEM_LIST', 'BULLETIN', 'ASSESSMENT_SHEET',
        'CERTIFICATE', 'STATISTICS')),
    format          text        not null check (format in ('PDF', 'XLSX')),
    title           text        not null,
    scope           text        not null,
    as_of           date        not null,
    about_id        text,
    purpose         text        not null,
    row_count       int         not null check (row_count >= 0),
    page_count      int check (page_count > 0),
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    printed_by      uuid        not null,
    printed_by_name text        not null,
    office_name     text        not null,
    printed_at      timestamptz not null,
    region_path     text collate "C" not null,
    constraint paper_number_once unique (number),
    constraint paper_has_pages check ((format = 'PDF') = (page_count is not null))
);
create index paper_newest on paper (region_path, id desc);
comment on table paper is 'insert-only — what was printed stays printed';
--rollback drop table paper;

--changeset paper:number-series
create table paper_number_series (
    region_path text collate "C" not null,
    year        int              not null,
    last        int              not null,
    primary key (region_path, year)
);
comment on table paper_number_series is 'audit:none — the number is in the paper, which is audited';
--rollback drop table paper_number_series;
