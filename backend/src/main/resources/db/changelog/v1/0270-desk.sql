--liquibase formatted sql

--changeset desk:event-deed
-- What was said about a finding names the deed that it was said in: the transaction's own, by default, so that no caller can say another.
-- What was said before this edition names none; no deed is made up for it.
alter table finding_event add column deed_id uuid references deed deferrable initially deferred;
alter table finding_event alter column deed_id set default nullif(current_setting('audit.deed', true), '')::uuid;
comment on column finding_event.deed_id is 'the deed of the same transaction; null for what was said before it was kept, or came with a load';
create policy of_its_deed on finding_event as restrictive for insert to zhucun_by_region, zhucun_by_unit, zhucun_by_person
    with check (deed_id is not distinct from nullif(current_setting('audit.deed', true), '')::uuid);
--rollback drop policy of_its_deed on finding_event; alter table finding_event drop column deed_id;
