--liquibase formatted sql

--changeset team:home-unit-duties
-- 未脱产 (F2): the few on post who still do their unit's work, by place; the inbox asks for them at every look
create index posting_home_unit on posting (region_path, id) where home_unit_duties and ended_on is null;
--rollback drop index posting_home_unit;
