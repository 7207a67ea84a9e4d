--liquibase formatted sql

-- What was on record when. A table whose comment says `bitemporal` gets
--   recorded_at                since when the row is on record as it stands: the beginning of the transaction that wrote it
--   history.<table>_history    the rows as they were before: recorded_from, recorded_to (half open)
--   trigger zz_recorded        keeps the old row; last of the BEFORE triggers, so that it keeps what is written
--   policy recorded_now        the application cannot say another time; the owner may, when a load carries over older records
--   known.<table>              the rows on record at scope.known_at, under the row scope of the table
-- and a function whose comment says so gets a twin in known that reads those views.
-- Runs after row-scope.sql: history rows have the policies of their table, with the paths that they had.
--changeset law:time runAlways:true splitStatements:false
do
$$
    declare
        t        record;
        c        record;
        p        record;
        f        record;
        kept     text;
        cols     text;
        olds     text;
        same     text;
        body     text;
        twin     text;
        grantee  text;
        viewers  text;
        moment   constant text := '(select nullif(current_setting(''scope.known_at'', true), '''')::timestamptz)';
    begin
        for t in
            select k.oid, k.relname, pg_get_userbyid(k.relowner) as owner
            from pg_class k
            where k.relnamespace = 'public'::regnamespace and k.relkind = 'r' and not k.relispartition
              and obj_description(k.oid, 'pg_class') ~ '\mbitemporal\M'
            order by k.relname
            loop
                kept := t.relname || '_history';
                if not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'recorded_at') then
                    execute format('alter table %I add column recorded_at timestamptz not null default transaction_timestamp()', t.relname);
                end if;

                if to_regclass(format('history.%I', kept)) is null then
                    execute format('create table history.%I as select * from %I with no data', kept, t.relname);
                    execute format('alter table history.%I rename column recorded_at to recorded_from', kept);
                    execute format('alter table history.%I alter column recorded_from set not null, add column recorded_to timestamptz not null, '
                                       || 'add constraint %I check (recorded_from < recorded_to)', kept, kept || '_period');
                    for c in
                        select a.attname from pg_attribute a
                        where a.attrelid = t.oid and not a.attisdropped
                          and a.attname in ('id', 'code', 'region_path', 'unit_path', 'cadre_id', 'team_id', 'village_code', 'key')
                        loop
                            execute format('create index on history.%I (%I)', kept, c.attname);
                        end loop;
                end if;
                -- columns that later migrations added: what was on record before is taken to have been their default
                for c in
                    select a.attname, format_type(a.atttypid, a.atttypmod) as type,
                           case when a.attcollation <> y.typcollation then format(' collate %I', l.collname) else '' end as collation,
                           case when a.attgenerated = '' and d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end as usual
                    from pg_attribute a
                             join pg_type y on y.oid = a.atttypid
                             left join pg_collation l on l.oid = a.attcollation
                             left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                    where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attname <> 'recorded_at'
                      and not exists (select from pg_attribute h where h.attrelid = format('history.%I', kept)::regclass
                                                                   and h.attname = a.attname and not h.attisdropped)
                    order by a.attnum
                    loop
                        execute format('alter table history.%I add column %I %s%s%s', kept, c.attname, c.type, c.collation, c.usual);
                        execute format('alter table history.%I alter column %I drop default', kept, c.attname);
                    end loop;

                select string_agg(format('%I', a.attname), ', ' order by a.attnum),
                       string_agg(format('old.%I', a.attname), ', ' order by a.attnum)
                into cols, olds
                from pg_attribute a
                where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attname <> 'recorded_at';
                select format('(%s) is not distinct from (%s)', string_agg(format('old.%I', a.attname), ', ' order by a.attnum),
                              string_agg(format('new.%I', a.attname), ', ' order by a.attnum))
                into same
                from pg_attribute a
                where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attname <> 'recorded_at' and a.attgenerated = '';

                body := format($f$
declare
    moment timestamptz := transaction_timestamp();
begin
    if tg_op = 'UPDATE' then
        if %1$s then
            new.recorded_at := old.recorded_at;
            return new;
        end if;
        if session_user = %2$L and new.recorded_at > old.recorded_at then
            moment := new.recorded_at;
        end if;
    end if;
    -- written twice in one transaction: nobody could know the first
    if old.recorded_at <> moment then
        -- two transactions may write in the other order than they began
        moment := greatest(moment, old.recorded_at + interval '1 microsecond');
        insert into history.%3$I (%4$s, recorded_from, recorded_to) values (%5$s, old.recorded_at, moment);
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    new.recorded_at := moment;
    return new;
end
$f$, same, t.owner, kept, cols, olds);
                if not exists (select from pg_proc where pronamespace = 'history'::regnamespace and proname = t.relname and prosrc = body) then
                    execute format('create or replace function history.%I() returns trigger language plpgsql security definer '
                                       || 'set search_path = public, pg_temp as %L', t.relname, body);
                    execute format('revoke execute on function history.%I() from public', t.relname);
                end if;
                if not exists (select from pg_trigger where tgrelid = t.oid and tgname = 'zz_recorded') then
                    execute format('create trigger zz_recorded before update or delete on %I for each row execute function history.%I()',
                                   t.relname, t.relname);
                end if;
                if not exists (select from pg_policy where polrelid = t.oid and polname = 'recorded_now') then
                    execute format('create policy recorded_now on %I as restrictive for insert to zhucun_by_region, zhucun_by_unit, zhucun_by_person '
                                       || 'with check (recorded_at = transaction_timestamp())', t.relname);
                end if;

                -- the row scope of the table, for reading
                if (select not relrowsecurity or not relforcerowsecurity from pg_class where oid = format('history.%I', kept)::regclass) then
                    execute format('alter table history.%I enable row level security', kept);
                    execute format('alter table history.%I force row level security', kept);
                    execute format('create policy kept on history.%I for insert to %I with check (true)', kept, t.owner);
                end if;
                for p in
                    select coalesce(w.name, h.name) as name, w.form, w.form is distinct from h.form as changed, h.name is not null as there
                    from (select o.polname as name, format('as %s for select to %s using (%s)',
                                                           case when o.polpermissive then 'permissive' else 'restrictive' end,
                                                           coalesce((select string_agg(quote_ident(r.rolname), ', ' order by r.rolname) from pg_roles r where r.oid = any (o.polroles)), 'public'),
                                                           pg_get_expr(o.polqual, o.polrelid)) as form
                          from pg_policy o
                          where o.polrelid = t.oid and o.polcmd in ('r', '*')) w
                             full join (select o.polname as name, format('as %s for select to %s using (%s)',
                                                                         case when o.polpermissive then 'permissive' else 'restrictive' end,
                                                                         coalesce((select string_agg(quote_ident(r.rolname), ', ' order by r.rolname) from pg_roles r where r.oid = any (o.polroles)), 'public'),
                                                                         pg_get_expr(o.polqual, o.polrelid)) as form
                                        from pg_policy o
                                        where o.polrelid = format('history.%I', kept)::regclass and o.polcmd = 'r') h on h.name = w.name
                    loop
                        if p.there and p.changed then
                            execute format('drop policy %I on history.%I', p.name, kept);
                        end if;
                        if p.changed and p.form is not null then
                            execute format('create policy %I on history.%I %s', p.name, kept, p.form);
                        end if;
                    end loop;

                if not exists (select
                               from pg_class v
                               where v.oid = to_regclass(format('known.%I', t.relname))
                                 and (select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_attribute a where a.attrelid = v.oid) = cols || ', recorded_at') then
                    execute format('drop view if exists known.%I', t.relname);
                    execute format('create view known.%1$I with (security_invoker = true) as '
                                       || 'select %2$s, recorded_at from public.%1$I where recorded_at <= %4$s '
                                       || 'union all '
                                       || 'select %2$s, recorded_from from history.%3$I where recorded_from <= %4$s and recorded_to > %4$s',
                                   t.relname, cols, kept, moment);
                end if;
                foreach grantee in array array ['zhucun_by_region', 'zhucun_by_unit', 'zhucun_by_person', 'zhucun_registry']
                    loop
                        if has_table_privilege(grantee, t.oid, 'select')
                            and not (has_table_privilege(grantee, format('history.%I', kept), 'select') and has_table_privilege(grantee, format('known.%I', t.relname), 'select')) then
                            execute format('grant select on history.%I, known.%I to %I', kept, t.relname, grantee);
                        end if;
                    end loop;
            end loop;

        for f in
            select o.oid, o.proname, o.oid::regprocedure::text as signature, pg_get_userbyid(o.proowner) as owner, o.proacl
            from pg_proc o
            where o.pronamespace = 'public'::regnamespace and obj_description(o.oid, 'pg_proc') ~ '\mbitemporal\M'
            loop
                twin := replace(replace(pg_get_functiondef(f.oid), 'FUNCTION public.', 'FUNCTION known.'),
                                'SET search_path TO ''public''', 'SET search_path TO ''known'', ''public''');
                if to_regprocedure('known.' || f.signature) is not null then
                    if pg_get_functiondef(to_regprocedure('known.' || f.signature)) = twin then
                        continue;
                    end if;
                    execute format('drop function known.%s', f.signature);
                end if;
                execute twin;
                execute format('revoke all on function known.%s from public', f.signature);
                select string_agg(quote_ident(grantees.rolname), ', ')
                into viewers
                from aclexplode(f.proacl) g join pg_roles grantees on grantees.oid = g.grantee
                where g.privilege_type = 'EXECUTE' and g.grantee <> (select proowner from pg_proc where oid = f.oid);
                if viewers is not null then
                    execute format('grant execute on function known.%s to %s', f.signature, viewers);
                end if;
                execute format('alter function known.%s owner to %I', f.signature, f.owner);
            end loop;
    end
$$;
--rollback empty
