package org.zhucun.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.region.RegionCode;

/**
 * 驻村工作落库 (G): plans of the four duties, the ten essentials, two campaigns, reports of the last quarter, surveys of who leads, visits of
 * departments, publicity, plans of villages and a notice, as one county has them.
 */
final class FieldworkWriter {
    static final Set<String> TABLES = Set.of(
            "duty_plan",
            "duty_measure",
            "essential_progress",
            "campaign",
            "campaign_item",
            "campaign_entry",
            "work_report",
            "arrival_survey",
            "guidance_visit",
            "publicity_event",
            "village_plan",
            "notice",
            "notice_receipt");

    private static final String CLERK = "乡镇经办";
    private static final String[][] MEASURES = {
        {"PARTY_ORGANIZATION", "每月组织一次主题党日，帮带村党支部书记和后备力量"},
        {"PROSPERITY", "扩种花牛苹果和花椒，联系果库订单收购"},
        {"GOVERNANCE", "完善村规民约和积分超市，调处邻里纠纷"},
        {"PUBLIC_SERVICE", "代办医保、高龄补贴等便民事项"},
        {"PROSPERITY", "发展村集体光伏和冷链仓储收入"}
    };
    private static final List<String> ACTIONS = List.of("村情民意走访", "基础工作巩固", "政策举措落实", "资金项目盘点", "内生动力提升", "作风问题整治");
    private static final List<String> ZERO =
            List.of("剩余任务", "失学辍学", "基本医疗保障", "危房改造", "饮水安全", "产业帮扶", "就业帮扶", "易地搬迁后续", "兜底保障", "账实不符");
    private static final List<String> DEPARTMENTS =
            List.of("区委组织部", "区农业农村局", "区教育局", "区水务局", "区住建局", "区卫健局", "区文旅局", "区财政局");

    private final Connection owner;
    private final Chance chance;
    private final LocalDate today;

    FieldworkWriter(Connection owner, Chance chance, LocalDate today) {
        this.owner = owner;
        this.chance = chance;
        this.today = today;
    }

    /** @param leading stays of those who lead in a village now */
    void write(List<Team> teams, List<Stay> leading, List<String[]> townships) throws SQLException {
        plans(teams);
        essentials(teams);
        campaign(teams, "ACTIONS", "六大行动（演示）", ACTIONS);
        campaign(teams, "CLEAR_TO_ZERO", "十个清零行动（演示）", ZERO);
        reports(teams);
        surveys(leading);
        guidance(teams);
        publicity(teams);
        villagePlans(teams);
        notice(townships);
    }

    /** Every seventh team has no measure for governance yet, every thirteenth no plan. */
    private void plans(List<Team> teams) throws SQLException {
        List<Object[]> plans = new ArrayList<>();
        List<Object[]> measures = new ArrayList<>();
        for (int i = 0; i < teams.size(); i++) {
            if (i % 13 == 11) {
                continue;
            }
            Team team = teams.get(i);
            boolean whole = i % 7 != 3;
            UUID id = chance.id();
            LocalDate submitted = whole ? LocalDate.of(today.getYear(), 1, 20).plusDays(chance.below(20)) : null;
            plans.add(new Object[] {
                id,
                team.id(),
                team.name(),
                today.getYear(),
                whole ? "SUBMITTED" : "DRAFT",
                submitted,
                whole ? CLERK : null,
                team.home().path()
            });
            int no = 1;
            for (String[] measure : MEASURES) {
                if (whole || !measure[0].equals("GOVERNANCE")) {
                    measures.add(new Object[] {
                        chance.id(),
                        id,
                        measure[0],
                        no++,
                        measure[1],
                        null,
                        team.home().path()
                    });
                }
            }
        }
        copy("duty_plan (id, team_id, team_name, year, state, submitted_on, submitted_by, region_path)", plans);
        copy("duty_measure (id, plan_id, duty, no, measure, due_on, region_path)", measures);
    }

    private void essentials(List<Team> teams) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Team team : teams.subList(0, Math.min(40, teams.size()))) {
            int done = chance.between(3, 9);
            for (int no = 1; no <= done + 1; no++) {
                rows.add(new Object[] {
                    chance.id(),
                    team.id(),
                    team.name(),
                    no,
                    no <= done ? "DONE" : "IN_PROGRESS",
                    null,
                    today.minusDays(chance.below(60)),
                    CLERK,
                    team.home().path()
                });
            }
        }
        copy(
                "essential_progress (id, team_id, team_name, essential_no, state, note, reported_on, reported_by, region_path)",
                rows);
    }

    private void campaign(List<Team> teams, String kind, String title, List<String> items) throws SQLException {
        UUID id = chance.id();
        String path = RegionCode.path(CountyStory.MAIJI);
        LocalDate launched = LocalDate.of(today.getYear(), 3, 1);
        LocalDate begun = launched.isAfter(today) ? launched.minusYears(1) : launched;
        copy(
                "campaign (id, kind, region_code, year, title, source, launched_on, region_path)",
                List.<Object[]>of(
                        new Object[] {id, kind, CountyStory.MAIJI, begun.getYear(), title, "参照山西省2020年部署", begun, path
                        }));
        List<Object[]> listed = new ArrayList<>();
        for (String item : items) {
            listed.add(new Object[] {chance.id(), id, listed.size() + 1, item, path});
        }
        copy("campaign_item (id, campaign_id, no, title, region_path)", listed);
        List<Object[]> entries = new ArrayList<>();
        for (Team team : teams) {
            for (Object[] item : listed) {
                entries.add(entry(id, (UUID) item[0], team, kind.equals("CLEAR_TO_ZERO"), begun));
            }
        }
        copy(
                "campaign_entry (id, campaign_id, item_id, team_id, team_name, state, opening, cleared, handed_on, reported_on,"
                        + " reported_by, region_path)",
                entries);
    }

    private Object[] entry(UUID campaign, UUID item, Team team, boolean balance, LocalDate begun) {
        boolean reported = chance.percent(85);
        Integer opening = balance && reported ? (Integer) chance.below(13) : null;
        Integer cleared = opening == null ? null : chance.percent(70) ? opening : (Integer) chance.below(opening + 1);
        boolean done = reported && (balance ? opening.equals(cleared) : chance.percent(60));
        return new Object[] {
            chance.id(),
            campaign,
            item,
            team.id(),
            team.name(),
            done ? "DONE" : reported ? "IN_PROGRESS" : "NOT_STARTED",
            opening,
            cleared,
            begun.plusDays(9),
            reported ? today.minusDays(chance.below(50)) : null,
            reported ? CLERK : null,
            team.home().path()
        };
    }

    /** The quarter that is over: one team in sixteen has not reported. */
    private void reports(List<Team> teams) throws SQLException {
        LocalDate quarter = today.minusDays(10).withDayOfMonth(1);
        LocalDate from = quarter.minusMonths((quarter.getMonthValue() - 1) % 3 + 3L);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < teams.size(); i++) {
            if (i % 16 == 5) {
                continue;
            }
            Team team = teams.get(i);
            boolean oral = chance.percent(60);
            rows.add(new Object[] {
                chance.id(),
                team.id(),
                team.name(),
                from,
                from.plusMonths(3).minusDays(1),
                oral ? "ORAL" : "WRITTEN",
                oral ? null : "本季走访全部监测户，苹果套袋用工已对接，一户危房完成鉴定。",
                from.plusMonths(3).plusDays(chance.below(9)),
                CLERK,
                team.home().path()
            });
        }
        copy(
                "work_report (id, team_id, team_name, period_from, period_to, form, summary, filed_on, filed_by, region_path)",
                rows);
    }

    /** Two in a hundred owe theirs. */
    private void surveys(List<Stay> leading) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < leading.size(); i++) {
            Stay stay = leading.get(i);
            LocalDate filed = stay.arrived.plusDays(chance.between(9, 29));
            if (i % 50 == 7 || filed.isAfter(today)) {
                continue;
            }
            rows.add(new Object[] {
                chance.id(),
                stay.id,
                stay.person.id,
                stay.person.name,
                stay.team.home().code(),
                stay.team.home().name(),
                "村集体收入来源单一，果园老化",
                "盼着修好产业路，果子有人上门收",
                "改造果园、引进冷库、带好两委班子",
                filed,
                stay.person.name,
                stay.team.home().path()
            });
        }
        copy(
                "arrival_survey (id, posting_id, cadre_id, cadre_name, village_code, village_name, shortcomings, expectations,"
                        + " priorities, filed_on, filed_by, region_path)",
                rows);
    }

    /** Of forty visits some looked at something else only. */
    private void guidance(List<Team> teams) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Village village = chance.of(teams).home();
            boolean checked = i % 5 != 0;
            rows.add(new Object[] {
                chance.id(),
                chance.of(DEPARTMENTS),
                village.code(),
                village.name(),
                today.minusDays(chance.below(90)),
                checked,
                checked ? "查看驻村工作，反馈意见当场交办" : "只检查本部门业务",
                CLERK,
                village.path()
            });
        }
        copy(
                "guidance_visit (id, department, village_code, village_name, visited_on, stationing_checked, notes, recorded_by,"
                        + " region_path)",
                rows);
    }

    private void publicity(List<Team> teams) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        String[][] events = {
            {"POLICY_TALK", "防返贫监测政策宣讲"},
            {"FARMERS_LECTURE", "农牧民讲习所：果园管理与惠农补贴"},
            {"VILLAGE_MEETING", "村民大会：产业奖补办法"},
            {"BROADCAST", "医保缴费广播和入户发放"}
        };
        for (int i = 0; i < 48; i++) {
            Village village = chance.of(teams).home();
            String[] event = events[i % events.length];
            rows.add(new Object[] {
                chance.id(),
                event[0],
                event[1],
                village.code(),
                today.minusDays(chance.below(120)),
                chance.between(18, 120),
                CLERK,
                village.path()
            });
        }
        copy("publicity_event (id, kind, title, region_code, held_on, audience_count, recorded_by, region_path)", rows);
    }

    /** Every eighth village has a plan, every third of these a second version. */
    private void villagePlans(List<Team> teams) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < teams.size(); i += 8) {
            for (int version = 1; version <= (i % 3 == 0 ? 2 : 1); version++) {
                Team team = teams.get(i);
                rows.add(new Object[] {
                    chance.id(),
                    team.home().code(),
                    team.home().name(),
                    version,
                    team.home().name() + "乡村振兴规划",
                    "以苹果、花椒为主导产业，建设产业路和冷库，整治人居环境。",
                    team.name(),
                    LocalDate.of(2022 + version, 6, 1).plusDays(chance.below(60)),
                    CLERK,
                    team.home().path()
                });
            }
        }
        copy(
                "village_plan (id, village_code, village_name, version_no, title, summary, team_name, adopted_on, recorded_by, region_path)",
                rows);
    }

    /** Two townships have not acknowledged yet, the clerk's own one of them. */
    private void notice(List<String[]> townships) throws SQLException {
        UUID id = chance.id();
        LocalDate issued = today.minusDays(2);
        copy(
                "notice (id, region_code, title, body, on_post, issued_on, issued_by, due_on, region_path)",
                List.<Object[]>of(new Object[] {
                    id,
                    CountyStory.MAIJI,
                    "关于做好强降雪期间在岗值守的通知",
                    "预计明后两天有强降雪，请各乡镇安排驻村干部在岗值守，排查危房和独居老人，有情况即时电话报告，不另报材料。",
                    true,
                    issued,
                    "区驻村办",
                    today.plusDays(1),
                    RegionCode.path(CountyStory.MAIJI)
                }));
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < townships.size(); i++) {
            String[] township = townships.get(i);
            boolean done = i != 6 && !township[0].equals(CountyStory.CLERKS_TOWNSHIP);
            rows.add(new Object[] {
                chance.id(),
                id,
                township[0],
                township[1],
                done ? issued.plusDays(chance.below(2)) : null,
                done ? CLERK : null,
                RegionCode.path(township[0])
            });
        }
        copy(
                "notice_receipt (id, notice_id, region_code, region_name, acknowledged_on, acknowledged_by, region_path)",
                rows);
    }

    private void copy(String target, List<Object[]> rows) throws SQLException {
        Copy.all(owner, target, rows);
    }
}
