--liquibase formatted sql

--changeset conseq:closed-elsewhere splitStatements:false
-- How many obligations an act keeps closed, wherever they lie: an act is not taken back by somebody who does not see all that it closed.
-- Tells a number and nothing else.
grant select on obligation to zhucun_registry;
create policy registry on obligation for select to zhucun_registry using (true);
create function obligations_closed_by(act uuid) returns bigint
    language sql stable security definer set search_path = public, pg_temp as
$$
select count(*) from obligation o where o.closed_by_id = act and o.state = 'CLOSED'
$$;
alter function obligations_closed_by(uuid) owner to zhucun_registry;
revoke all on function obligations_closed_by(uuid) from public;
grant execute on function obligations_closed_by(uuid) to zhucun_by_region;
--rollback drop function obligations_closed_by(uuid); drop policy registry on obligation; revoke select on obligation from zhucun_registry;
