--liquibase formatted sql

--changeset team:end-requested runInTransaction:false
-- ends that somebody asked for are few at any time; the inbox looked for them among all postings there ever were
drop index concurrently if exists posting_end_requested;
create index concurrently posting_end_requested on posting (region_path) where end_state = 'REQUESTED';
--rollback drop index posting_end_requested;
