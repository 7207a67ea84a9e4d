-- Roles and rights of a Zhucun database 驻村. PostgreSQL 16 or newer; may be run again at any time.
--
-- The embedded server runs this file at every start. On a server of your own, once, as a superuser or as the
-- role with CREATEROLE that owns the new database:
--   createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 zhucun   (not LC_CTYPE C: Chinese search needs a UTF-8 one)
--   psql --dbname=zhucun --set=ON_ERROR_STOP=1 --single-transaction --file=roles.sql
--   psql --dbname=zhucun --command='\password zhucun_owner' --command='\password zhucun_app'
--
--   zhucun_owner      migrates; owns the database, the schema public and every table; used by nobody else
--   zhucun_app        the application; owns nothing and, by itself, sees nothing
--   zhucun_by_region  属地: the row-level-security policies of the region tree   \
--   zhucun_by_unit    派出单位: the policies of the tree of units                 > a transaction does SET LOCAL ROLE to one of them
--   zhucun_by_person  本人: the policies of a cadre's own rows                   /
--   zhucun_registry   owns the few SECURITY DEFINER look-ups that must see nation-wide

do $$
declare
  name text;
begin
  foreach name in array array['zhucun_by_region', 'zhucun_by_unit', 'zhucun_by_person', 'zhucun_registry'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I nologin', name);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'zhucun_owner') then
    create role zhucun_owner login;
  end if;
  if not exists (select from pg_roles where rolname = 'zhucun_app') then
    create role zhucun_app login noinherit;
  end if;
  -- roles outlive databases: one that was left here with more rights than it should have must not slip through
  for name in select rolname from pg_roles where rolname like 'zhucun\_%' and (rolsuper or rolbypassrls or rolcreaterole) loop
    raise exception '% must be neither superuser nor BYPASSRLS nor CREATEROLE', name;
  end loop;
end
$$;

-- whoever is not a superuser must be able to act as the owner before he can hand the database over
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant zhucun_owner to %I with inherit true, set true', current_user);
  end if;
end
$$;

-- the line of command is chosen per transaction: SET, but nothing inherited and nothing to pass on
grant zhucun_by_region, zhucun_by_unit, zhucun_by_person to zhucun_app with admin false, inherit false, set true;
-- the owner may pass the groups on, but does not see through them
grant zhucun_by_region, zhucun_by_unit, zhucun_by_person to zhucun_owner with admin true, inherit false, set false;
-- migrations hand look-ups over to the registry and replace them later
grant zhucun_registry to zhucun_owner with admin false, inherit true, set true;

alter schema public owner to zhucun_owner;
revoke all on schema public from public;
grant usage on schema public to zhucun_app, zhucun_by_region, zhucun_by_unit, zhucun_by_person;
grant usage, create on schema public to zhucun_registry;

do $$
declare
  here name := current_database();
begin
  execute format('revoke all on database %I from public', here);
  execute format('grant connect on database %I to zhucun_app', here);
  execute format('alter database %I owner to zhucun_owner', here);
  -- a backstop behind the time limits of the connection pool
  execute format('alter role zhucun_app in database %I set statement_timeout = ''60s''', here);
  execute format('alter role zhucun_app in database %I set lock_timeout = ''10s''', here);
  execute format('alter role zhucun_app in database %I set idle_in_transaction_session_timeout = ''60s''', here);
end
$$;
