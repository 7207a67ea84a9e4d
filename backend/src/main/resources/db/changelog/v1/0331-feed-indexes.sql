--liquibase formatted sql

--changeset feed:attendance-month-unit runInTransaction:false
-- a unit begins with its own months without looking at those of all others; days are changed in place, so that it costs those nothing
-- one that was broken off leaves an index that serves nobody
drop index concurrently if exists attendance_month_unit;
create index concurrently attendance_month_unit on attendance_month (unit_path, month, region_path, posting_id);
--rollback drop index attendance_month_unit;

--changeset feed:row-change-of-deed runInTransaction:false
-- changes of a deed in their order, from any of them on; it serves all that the index of the deed alone did
-- one that was broken off leaves an index that serves nobody
drop index concurrently if exists row_change_deed_id;
create index concurrently row_change_deed_id on row_change (deed_id, id);
drop index concurrently if exists row_change_deed;
--rollback create index row_change_deed on row_change (deed_id); drop index row_change_deed_id;
