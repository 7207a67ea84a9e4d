--liquibase formatted sql

--changeset supervision:draw-publication
-- 公布期限: the day by which the record of a draw is to be published, settled with the other terms when it is organized (draw_guard keeps
-- it). Draws from before this edition have none.
alter table draw add column publish_until date;
create index draw_unpublished on draw (publish_until) where state = 'DRAWN';
--rollback drop index draw_unpublished; alter table draw drop column publish_until;
