--liquibase formatted sql

-- A row reaches only the office it belongs to. A request acts as one office in one line of command; the transaction says which by
-- SET LOCAL ROLE and scope.path (see scope.ScopeDoor). One role has one range, so every policy is one index range:
--   region_path → zhucun_by_region    unit_path → zhucun_by_unit    cadre_id → zhucun_by_person
-- nullif: after the transaction a local setting is '' instead of unset, and '' would open the range to every row.
-- The scope stands in a sub-select, so that the planner estimates every scope alike: a plan that a connection keeps was made for one
-- office and serves the next, and one made for a township (one row in the range, join by range) would read a province.
-- Tokens in a table's comment: insert-only · trigger-written · read-only · before-office (readable without an office: log-in).
--changeset law:row-scope-in-sub-select splitStatements:false
do
$$
    declare
        p record;
    begin
        for p in
            select * from pg_policies
            where schemaname = 'public' and policyname in ('by_region', 'by_unit', 'by_person') and qual !~* 'select' and with_check is null
            loop
                execute format('drop policy %I on %I', p.policyname, p.tablename);
            end loop;
    end
$$;
--rollback empty

--changeset law:row-scope runAlways:true splitStatements:false
do
$$
    declare
        t       record;
        path    constant text := '(select nullif(current_setting(''scope.path'', true), ''''))';
        range   constant text := '%1$I >= ' || path || ' and %1$I < (' || path || ' || ''~'')';
        person  constant text := '%1$I = ' || path || '::uuid';
        rights  text;
        grantee text;
    begin
        for t in
            select c.oid, c.relname, c.relrowsecurity and c.relforcerowsecurity as guarded,
                   coalesce(obj_description(c.oid, 'pg_class'), '') as said,
                   exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region_path' and not a.attisdropped) as by_region,
                   exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_path' and not a.attisdropped) as by_unit,
                   case when c.relname = 'cadre' then 'id'
                        when exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'cadre_id' and not a.attisdropped) then 'cadre_id' end as by_person
            from pg_class c
            where c.relnamespace = 'public'::regnamespace
              and c.relkind in ('r', 'p')
              and c.relname not like 'databasechangelog%'
            loop
                rights := case
                              when t.said ~ '\mread-only\M' or t.said ~ '\mtrigger-written\M' then 'select'
                              when t.said ~ '\minsert-only\M' then 'select, insert'
                              else 'select, insert, update, delete' end;
                foreach grantee in array array ['zhucun_by_region', 'zhucun_by_unit', 'zhucun_by_person']
                    loop
                        if not has_table_privilege(grantee, t.oid, split_part(rights, ', ', -1)) then
                            execute format('grant %s on %I to %I', rights, t.relname, grantee);
                        end if;
                    end loop;
                if t.said ~ '\mbefore-office\M' and not has_table_privilege('zhucun_app', t.oid, split_part(rights, ', ', -1)) then
                    execute format('grant %s on %I to zhucun_app', rights, t.relname);
                end if;

                if not (t.by_region or t.by_unit) then
                    continue;
                end if;
                if not t.guarded then
                    execute format('alter table %I enable row level security', t.relname);
                    execute format('alter table %I force row level security', t.relname);
                end if;
                if t.by_region and not exists (select from pg_policy where polrelid = t.oid and polname = 'by_region') then
                    execute format('create policy by_region on %I to zhucun_by_region using (%s)', t.relname, format(range, 'region_path'));
                end if;
                if t.by_unit and not exists (select from pg_policy where polrelid = t.oid and polname = 'by_unit') then
                    execute format('create policy by_unit on %I to zhucun_by_unit using (%s)', t.relname, format(range, 'unit_path'));
                end if;
                if t.by_person is not null and not exists (select from pg_policy where polrelid = t.oid and polname = 'by_person') then
                    execute format('create policy by_person on %I to zhucun_by_person using (%s)', t.relname, format(person, t.by_person));
                end if;
                if t.said ~ '\mbefore-office\M' and not exists (select from pg_policy where polrelid = t.oid and polname = 'before_office') then
                    execute format('create policy before_office on %I to zhucun_app using (true) with check (true)', t.relname);
                end if;
                -- the trail is written for every office, whatever its line of command, and by the owner's trigger
                if t.relname = 'deed' and not exists (select from pg_policy where polrelid = t.oid and polname = 'any_office_writes') then
                    execute format('create policy any_office_writes on %I for insert to zhucun_by_region, zhucun_by_unit, zhucun_by_person with check (true)', t.relname);
                end if;
                if t.relname = 'row_change' and not exists (select from pg_policy where polrelid = t.oid and polname = 'trigger_writes') then
                    execute format('create policy trigger_writes on %I for insert to %I with check (true)', t.relname, (select pg_get_userbyid(relowner) from pg_class where oid = t.oid));
                end if;
            end loop;
        grant usage on schema public to zhucun_app, zhucun_by_region, zhucun_by_unit, zhucun_by_person, zhucun_registry;
    end
$$;
--rollback empty
