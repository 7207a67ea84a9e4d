package org.zhucun.given;

import java.util.List;

/**
 * 给定驻村力量: a whole region's teams and cadres, written set by set as the owner and taken away again, so that other tests do not meet
 * them.
 *
 * <pre>
 * GivenStrength.in(GivenStrength.PROVINCE).villages(209).sizes("case when n <= 201 then 3 else 4 end").during(() -> …);
 * </pre>
 *
 * The expressions are SQL: {@code n} counts the teams, {@code k} the persons of a team, {@code i} all persons.
 */
public final class GivenStrength {
    private static final List<String> TABLES =
            List.of("posting", "village_category", "team_unit", "work_team", "cadre", "organization");

    /** 河南省: whole regions are counted there, so nobody else may post anybody. */
    public static final String PROVINCE = "41";

    private final String region;
    private int villages = 1;
    private String sizes = "1";
    private String level = "'PROVINCE'";
    private String started = "date '2020-01-01'";
    private String birth = "date '1975-01-01'";
    private String rank = "null::text";
    private String sex = "'1'";
    private String personnel = "'CIVIL_SERVANT'";
    private String months = "0";
    private String agricultural = "false";
    private String category = "null::text";
    private int rotated;
    private int secondTerms;

    private GivenStrength(String region) {
        this.region = region;
    }

    public static GivenStrength in(String region) {
        return new GivenStrength(region);
    }

    /** A village in which a test may have a team that stays. */
    public static String elsewhere(String village) {
        if (village.startsWith(PROVINCE)) {
            throw new IllegalArgumentException(
                    village + " lies where whole regions are counted; take a county of another province");
        }
        return village;
    }

    public GivenStrength villages(int count) {
        villages = count;
        return this;
    }

    /** Persons per team. */
    public GivenStrength sizes(String expression) {
        sizes = expression;
        return this;
    }

    public GivenStrength level(String expression) {
        level = expression;
        return this;
    }

    public GivenStrength started(String expression) {
        started = expression;
        return this;
    }

    public GivenStrength birth(String expression) {
        birth = expression;
        return this;
    }

    public GivenStrength rank(String expression) {
        rank = expression;
        return this;
    }

    public GivenStrength sex(String expression) {
        sex = expression;
        return this;
    }

    public GivenStrength personnel(String expression) {
        personnel = expression;
        return this;
    }

    public GivenStrength grassrootsMonths(String expression) {
        months = expression;
        return this;
    }

    public GivenStrength agricultural(String expression) {
        agricultural = expression;
        return this;
    }

    public GivenStrength category(String expression) {
        category = expression;
        return this;
    }

    /** The first so many came in somebody's place. */
    public GivenStrength rotated(int persons) {
        rotated = persons;
        return this;
    }

    /** The last so many had been here for an earlier term. */
    public GivenStrength secondTerms(int persons) {
        secondTerms = persons;
        return this;
    }

    /** Loads it, does the work and takes it away again. */
    public void during(Runnable work) {
        try {
            load();
            work.run();
        } finally {
            remove();
        }
    }

    private void load() {
        guarded(false);
        try {
            OwnerRows.write(teams() + people() + postings() + earlier());
        } finally {
            guarded(true);
        }
    }

    private void remove() {
        guarded(false);
        try {
            String range = " where region_path >= '" + path() + "' and region_path < '" + path() + "~' and ";
            OwnerRows.write("update posting set predecessor_id = null" + range + "unit_name = '统计单位';"
                    + "delete from posting" + range + "unit_name = '统计单位';"
                    + "delete from village_category" + range + "source = '统计';"
                    + "delete from team_unit" + range + "unit_name = '统计单位';"
                    + "delete from work_team" + range + "name like '统计队%';"
                    + "delete from cadre" + range + "remarks = '统计';"
                    + "delete from organization" + range + "name = '统计单位'");
        } finally {
            guarded(true);
        }
    }

    /** The trail, the index of names and the history are not what these tests are about. */
    private static void guarded(boolean guarded) {
        for (String table : TABLES) {
            OwnerRows.write("alter table " + table + (guarded ? "" : " no") + " force row level security, "
                    + (guarded ? "enable" : "disable") + " trigger user");
        }
    }

    private String path() {
        return GivenOffices.path(region);
    }

    private String teams() {
        return """
                insert into organization (id, key, kind, name, uscc_absent_reason, level, region_code, valid_from, region_path, unit_path)
                values (%1$s, 'STRENGTH', 'SENDING_UNIT', '统计单位', '测试', 'PROVINCE', '%2$s', '2000-01-01', '%3$s', '/STRENGTH/');
                create temporary table strength on commit drop as
                select t.*, md5('strength-team-' || n)::uuid as team_id, %5$s as send_level, %6$s as size, %7$s as category
                from (select code, '/' || left(code, 2) || '/' || left(code, 4) || '/' || left(code, 6) || '/' || left(code, 9) || '/'
                             || code || '/' as path, row_number() over (order by code) as n
                      from region where level = 5 and valid_to is null and code >= '%2$s' and code < '%2$s:' order by code limit %4$d) t;
                insert into work_team (id, name, home_village_code, send_level, lead_unit_id, established_on, region_path, unit_path)
                select team_id, '统计队' || n, code, send_level, %1$s, '2015-01-01', path, '/STRENGTH/' from strength;
                insert into team_unit (id, team_id, unit_id, unit_name, valid_from, region_path, unit_path)
                select gen_random_uuid(), team_id, %1$s, '统计单位', '2015-01-01', path, '/STRENGTH/' from strength;
                insert into village_category (id, village_code, category, valid_from, source, region_path)
                select gen_random_uuid(), code, category, '2014-01-01', '统计', path from strength where category is not null;
                """.formatted(unit(), region, path(), villages, level, sizes, category);
    }

    private String people() {
        return """
                create temporary table strength_person on commit drop as
                select s.*, k, row_number() over (order by n, k) as i from strength s cross join lateral generate_series(1, s.size) k;
                insert into cadre (id, name, sex, birth_date, nationality, political_affiliation, rank_code, personnel_category, unit_id,
                                   grassroots_experience_months, agri_related_major, remarks, managing_region_code, managing_region_path,
                                   posted, region_path, unit_path)
                select md5('strength-cadre-' || i)::uuid, '统计' || i, %1$s, %2$s, '01', '01', %3$s, %4$s, %5$s, %6$s, %7$s, '统计', '%8$s',
                       '%9$s', true, path, '/STRENGTH/' from strength_person;
                """.formatted(sex, birth, rank, personnel, unit(), months, agricultural, region, path());
    }

    private String postings() {
        return """
                insert into cadre (id, name, sex, birth_date, nationality, political_affiliation, personnel_category, unit_id, remarks,
                                   managing_region_code, managing_region_path, region_path, unit_path)
                select md5('strength-before-' || i)::uuid, '前任' || i, '1', '1970-01-01', '01', '01', 'CIVIL_SERVANT', %1$s, '统计', '%2$s',
                       '%3$s', '%3$s', '/STRENGTH/' from strength_person where i <= %4$d;
                insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                     unit_name, started_on, planned_end_on, ended_on, end_state, end_reason, region_path, unit_path)
                select md5('strength-pre-' || i)::uuid, md5('strength-before-' || i)::uuid, '前任' || i, team_id, '统计队', code, '村',
                       '{MEMBER}', send_level, %1$s, '统计单位', '2019-01-01', '2020-12-31', '2020-12-31', 'ENDED', 'ROTATION', path,
                       '/STRENGTH/' from strength_person where i <= %4$d;
                insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                     unit_name, started_on, planned_end_on, predecessor_id, region_path, unit_path)
                select md5('strength-posting-' || i)::uuid, md5('strength-cadre-' || i)::uuid, '统计' || i, team_id, '统计队' || n, code,
                       '村' || n, case when k = 1 then '{FIRST_SECRETARY,CAPTAIN}'::text[] else '{MEMBER}' end, send_level, %1$s, '统计单位',
                       case when i <= %4$d then date '2021-01-01' else %5$s end, '2029-12-31',
                       case when i <= %4$d then md5('strength-pre-' || i)::uuid end, path, '/STRENGTH/' from strength_person;
                """.formatted(unit(), region, path(), rotated, started);
    }

    private String earlier() {
        return """
                insert into posting (id, cadre_id, cadre_name, team_id, team_name, village_code, village_name, roles, send_level, unit_id,
                                     unit_name, started_on, planned_end_on, ended_on, end_state, end_reason, region_path, unit_path)
                select md5('strength-earlier-' || i)::uuid, md5('strength-cadre-' || i)::uuid, '统计' || i, team_id, '统计队', code, '村',
                       '{MEMBER}', send_level, %1$s, '统计单位', '2016-01-01', '2017-12-31', '2017-12-31', 'ENDED', 'TERM_EXPIRED', path,
                       '/STRENGTH/' from strength_person where i > (select count(*) - %2$d from strength_person)
                """.formatted(unit(), secondTerms);
    }

    private static String unit() {
        return "md5('strength-unit')::uuid";
    }
}
