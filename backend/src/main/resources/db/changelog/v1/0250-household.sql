--liquibase formatted sql

--changeset fieldwork:household-plan-drafting-office
-- The office at which a plan was written last: a plan that is sent back waits there. One written before this was kept is its township's.
alter table household_plan
    add column drafted_role text,
    add column drafted_path text collate "C",
    add constraint household_plan_drafting_office check ((drafted_role is null) = (drafted_path is null));
create index household_plan_returned on household_plan (region_path) where state = 'DRAFT' and round > 0;
--rollback drop index household_plan_returned; alter table household_plan drop column drafted_role, drop column drafted_path;
