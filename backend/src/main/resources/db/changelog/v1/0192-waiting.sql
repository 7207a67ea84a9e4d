--liquibase formatted sql

--changeset inbox:burden-activation-requested
-- since when a proposal waits to be decided; one made before this was kept waits since the day of the upgrade
alter table burden_activation add column requested_on date not null default (now() at time zone 'Asia/Shanghai')::date;
--rollback alter table burden_activation drop column requested_on;

--changeset inbox:waiting
-- What waits is asked for at every log-in: of histories that only grow, the part that still waits has an index of its own.
create index notice_receipt_waiting on notice_receipt (region_path) where acknowledged_on is null;
create index campaign_entry_waiting on campaign_entry (region_path) where state <> 'DONE';
create index household_plan_waiting on household_plan (region_path) where state = 'IN_REVIEW';
create index complaint_waiting on complaint (region_path) where state = 'WAITING';
--rollback drop index complaint_waiting; drop index household_plan_waiting; drop index campaign_entry_waiting; drop index notice_receipt_waiting;
