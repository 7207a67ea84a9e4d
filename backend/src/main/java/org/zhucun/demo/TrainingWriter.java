package org.zhucun.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * 培训落库: courses of Maiji, its city and its province with their rolls, weekly study meetings of the townships with some weeks missed, and
 * a handbook that most have. Ids are made of what they stand for, so that the same day gives the same rows.
 */
final class TrainingWriter {
    static final Set<String> TABLES = Set.of(
            "training_session",
            "training_attendance",
            "study_meeting",
            "knowledge_test",
            "knowledge_score",
            "handbook",
            "handbook_receipt");

    private static final String COUNTY = "/62/6205/620503/";
    private static final String LED = "[{\"name\": \"演示领导\", \"position\": \"区委副书记\", \"kind\": \"LEADER\"}]";
    private static final String TAUGHT = "[{\"name\": \"演示专家\", \"position\": \"农技推广研究员\", \"kind\": \"EXPERT\"}]";
    private static final int WEEKS = 12;

    private final Connection owner;
    private final LocalDate today;

    TrainingWriter(Connection owner, LocalDate today) {
        this.owner = owner;
        this.today = today;
    }

    void write() throws SQLException {
        session(1, "驻村干部集中培训班（第一期）", "COLLECTIVE", "COUNTY", "区委组织部", COUNTY, 8, 3, LED, 55);
        session(2, "驻村干部集中培训班（第二期）", "COLLECTIVE", "COUNTY", "区委组织部", COUNTY, 5, 3, LED, 60);
        session(3, "村党组织书记、驻村干部轮训班", "ROTATION", "COUNTY", "区委组织部", COUNTY, 3, 2, TAUGHT, 70);
        session(4, "乡村振兴示范培训班", "DEMONSTRATION", "CITY", "市委组织部", "/62/6205/", 4, 5, LED, 6);
        session(5, "驻村帮扶工作座谈会", "FORUM", "COUNTY", "区委组织部", COUNTY, 2, 1, "[]", 20);
        session(6, "应知应会业务比武", "CONTEST", "COUNTY", "区委组织部", COUNTY, 1, 1, "[]", 8);
        secretaries();
        studied();
        handbook();
    }

    /** A course some months ago, and so many of a hundred of those posted then on its roll. */
    private void session(
            int number,
            String title,
            String kind,
            String level,
            String organizer,
            String path,
            int monthsAgo,
            int days,
            String lecturers,
            int percent)
            throws SQLException {
        LocalDate on = today.minusMonths(monthsAgo).with(DayOfWeek.TUESDAY);
        run(
                """
                insert into training_session (id, title, kind, organizer_level, organizer_name, started_on, days, audience, lecturers,
                                              plan_reference, recorded_by, region_path)
                values (md5('demo-training-' || ?)::uuid, ?, ?, ?, ?, ?, ?, '{FIRST_SECRETARY,TEAM_MEMBER}', ?::jsonb, ?,
                        md5('demo-training')::uuid, ?)
                """,
                number,
                title,
                kind,
                level,
                organizer,
                on,
                days,
                lecturers,
                kind.equals("COLLECTIVE") ? on.getYear() + "年干部教育培训计划" : null,
                path);
        run("""
                insert into training_attendance (id, session_id, cadre_id, name, title, kind, organizer_level, started_on, session_days,
                                                 region_path, unit_path)
                select md5(s.id::text || p.cadre_id)::uuid, s.id, p.cadre_id, p.cadre_name, s.title, s.kind, s.organizer_level, s.started_on,
                       s.days, p.region_path, p.unit_path
                from training_session s
                join (select distinct on (cadre_id) * from posting where region_path >= ? and region_path < ? order by cadre_id, started_on desc) p
                  on p.started_on <= s.started_on and (p.ended_on is null or p.ended_on >= s.started_on)
                where s.id = md5('demo-training-' || ?)::uuid
                  and ('x' || left(md5(p.cadre_id || 'roll' || ?::text), 6))::bit(24)::int % 100 < ?
                """, COUNTY, COUNTY + "~", number, number, percent);
    }

    /** E3: the Party secretaries of the villages, in the rotation course; synthetic names. */
    private void secretaries() throws SQLException {
        run("""
                insert into training_attendance (id, session_id, name, title, kind, organizer_level, started_on, session_days, audience,
                                                 place_code, region_path)
                select md5(s.id::text || t.home_village_code)::uuid, s.id, '演示书记' || row_number() over (order by t.home_village_code), s.title,
                       s.kind, s.organizer_level, s.started_on, s.days, 'VILLAGE_SECRETARY', t.home_village_code, t.region_path
                from training_session s
                join work_team t on t.region_path >= ? and t.region_path < ? and t.dissolved_on is null
                where s.id = md5('demo-training-3')::uuid
                """, COUNTY, COUNTY + "~");
    }

    /** E6: Wednesdays of the last weeks; here and there one is missed, this week some have not met yet. */
    private void studied() throws SQLException {
        LocalDate first = today.minusWeeks(WEEKS).with(DayOfWeek.WEDNESDAY);
        run("""
                insert into study_meeting (id, region_code, held_on, title, attended, recorded_by, region_path)
                select md5('demo-study-' || t.code || w.day)::uuid, t.code, w.day, (array['惠农政策', '防返贫监测帮扶', '村级组织建设', '产业项目管理'])[w.n % 4 + 1],
                       t.cadres, md5('demo-training')::uuid, ? || t.code || '/'
                from (select left(home_village_code, 9) as code, row_number() over (order by left(home_village_code, 9)) as i, count(*) * 3 as cadres
                      from work_team where region_path >= ? and region_path < ? and dissolved_on is null group by 1) t
                cross join (select n, (?::date + n * 7) as day from generate_series(0, ?) n) w
                where w.day <= ? and (w.n * 7 + t.i * 5) % 17 > 0
                """, COUNTY, COUNTY, COUNTY + "~", first, WEEKS, today);
    }

    private void handbook() throws SQLException {
        LocalDate issued = today.minusMonths(10).withDayOfMonth(1);
        run("""
                insert into handbook (id, title, edition, issued_on, essentials, region_path)
                values (md5('demo-handbook')::uuid, '驻村帮扶工作手册', ?, ?, '{宣传政策,摸清底数,找准原因,制定计划,建强组织,发展产业,办好实事,化解矛盾,管好资金,做好交接}', ?)
                """, issued.getYear() + "年版", issued, COUNTY);
        run("""
                insert into handbook_receipt (id, handbook_id, cadre_id, name, received_on, region_path, unit_path)
                select md5('demo-receipt-' || p.cadre_id)::uuid, md5('demo-handbook')::uuid, p.cadre_id, p.cadre_name, ?, p.region_path, p.unit_path
                from (select distinct on (cadre_id) * from posting
                      where region_path >= ? and region_path < ? and (ended_on is null or ended_on >= ?) order by cadre_id, started_on desc) p
                where ('x' || left(md5(p.cadre_id || 'book'), 6))::bit(24)::int % 100 < 94
                """, today.minusMonths(6), COUNTY, COUNTY + "~", today);
    }

    private void run(String text, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
