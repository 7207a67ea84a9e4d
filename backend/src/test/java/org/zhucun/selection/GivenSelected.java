package org.zhucun.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenTeams;
import org.zhucun.kernel.Ids;

/** 给定选派结果: a batch of which everybody is decided and posted; every village has a captain, the rest are members. */
final class GivenSelected {
    final UUID batch;
    final GivenOffice department;

    private GivenSelected(UUID batch, GivenOffice department) {
        this.batch = batch;
        this.department = department;
    }

    static GivenSelected of(String county, int villages, int persons, LocalDate day) {
        UUID batch = Ids.next();
        GivenTeams.Unit unit = GivenTeams.unit("选派单位", county);
        String path = GivenOffices.path(county);
        GivenTeams.write(
                "insert into selection_batch (id, name, send_level, region_code, start_on, state, needs_fixed_on, needs_fixed_by,"
                        + " created_on, region_path) values (?, '批次', 'COUNTY', ?, ?, 'OPEN', ?, 'test', ?, ?)",
                batch,
                county,
                day,
                day,
                day,
                path);
        GivenTeams.write("""
                insert into village_need (id, batch_id, village_code, village_name, categories, first_secretary, captain, members,
                                          region_path)
                select gen_random_uuid(), ?, v.code, v.short_name, '{OUT_OF_POVERTY}', false, true, 20,
                       ? || substr(v.code, 1, 9) || '/' || v.code || '/'
                from (select code, short_name from region where code >= ? and code < ? and level = 5 order by code limit ?) v
                """, batch, path, county, county + ":", villages);
        GivenTeams.write("""
                insert into cadre (id, name, sex, birth_date, nationality, political_affiliation, rank_code, personnel_category,
                                   unit_id, managing_region_code, managing_region_path, region_path, unit_path, remarks)
                select gen_random_uuid(), '干部' || i, '1', '1985-01-01', '01', '01', '142', 'CIVIL_SERVANT', ?, ?, ?, ?, ?, ?
                from generate_series(1, ?) i
                """, unit.id(), county, path, path, unit.path(), batch.toString(), persons);
        teams(batch, unit, day);
        GivenTeams.write("""
                with n as (select *, row_number() over (order by village_code) - 1 as k from village_need where batch_id = ?),
                     t as (select w.id, w.home_village_code from work_team w where w.name = ?),
                     c as (select *, row_number() over (order by name, id) - 1 as k from cadre where remarks = ?)
                insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level,
                                     unit_id, unit_name, full_time_released, started_on, planned_end_on, region_path, unit_path)
                select c.id, c.id, c.name, t.id, '队', n.village_code, n.village_name,
                       case when c.k < ? then '{CAPTAIN}'::text[] else '{MEMBER}'::text[] end, 'COUNTY', c.unit_id, '选派单位',
                       false, ?, ?, n.region_path, c.unit_path
                from c join n on n.k = c.k % ? join t on t.home_village_code = n.village_code
                """, batch, batch.toString(), batch.toString(), villages, day, day.plusYears(2), villages);
        GivenTeams.write("""
                insert into nomination (id, batch_id, cadre_id, cadre_name, unit_id, unit_name, seat, source, judgements, state,
                                        nominated_on, nominated_by, nominated_by_name, decided_need_id, decided_seat, decided_on,
                                        decided_by, decided_by_name, decision_basis, posting_id, region_path, unit_path)
                select gen_random_uuid(), n.batch_id, p.cadre_id, p.cadre_name, p.unit_id, p.unit_name,
                       case when p.roles = '{CAPTAIN}' then 'LEAD' else 'MEMBER' end, 'UNIT_RECOMMENDED', '{政治,能力,热爱}', 'SELECTED',
                       p.started_on, gen_random_uuid(), 'test', n.id, case when p.roles = '{CAPTAIN}' then 'LEAD' else 'MEMBER' end,
                       p.started_on, gen_random_uuid(), 'test', '县委会议', p.id, ?, p.unit_path
                from posting p join cadre c on c.id = p.cadre_id and c.remarks = ?
                join village_need n on n.batch_id = ? and n.village_code = p.village_code
                """, path, batch.toString(), batch);
        return new GivenSelected(batch, GivenOffices.orgDepartment(county));
    }

    private static void teams(UUID batch, GivenTeams.Unit unit, LocalDate day) {
        GivenTeams.write("""
                with made as (insert into work_team (id, name, home_village_code, send_level, lead_unit_id, established_on,
                                                     region_path, unit_path)
                              select gen_random_uuid(), ?, n.village_code, 'COUNTY', ?, ?, n.region_path, ?
                              from village_need n where n.batch_id = ? returning id, region_path, unit_path)
                insert into team_unit (id, team_id, unit_id, unit_name, valid_from, region_path, unit_path)
                select gen_random_uuid(), m.id, ?, '选派单位', ?, m.region_path, m.unit_path from made m
                """, batch.toString(), unit.id(), day, unit.path(), batch, unit.id(), day);
    }

    /** Puts villages into a category. */
    static void categories(List<String> villages, String category, String from) {
        for (String village : villages) {
            GivenTeams.write(
                    "insert into village_category (id, village_code, category, valid_from, source, region_path)"
                            + " values (?, ?, ?, ?::date, '测试', ?)",
                    Ids.next(),
                    village,
                    category,
                    from,
                    GivenOffices.path(village));
        }
    }
}
