package org.zhucun.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.cipher.FieldAddress;
import org.zhucun.cipher.PersonalCipher;
import org.zhucun.region.RegionCode;

/**
 * 农户与资金落库 (H, P): ten households for each team under the numbers of their helpers, names and plans sealed, the plans of the first in
 * review or approved; difficulties, surveys; funds, projects, work funds and stock-takings.
 */
final class HouseholdWriter {
    static final Set<String> TABLES = Set.of(
            "household",
            "household_identity",
            "household_plan",
            "household_review",
            "household_visit",
            "difficulty",
            "satisfaction_survey",
            "fund_record",
            "project",
            "work_fund",
            "work_fund_spending",
            "stock_count",
            "stock_line");

    private static final int HOUSEHOLDS = 10;
    private static final String CLERK = "乡镇经办";
    private static final List<String> LEVELS =
            List.of("HELPER", "WORK_TEAM", "TOWNSHIP_STATION", "TOWNSHIP_LEADER", "COUNTY_LEADER");
    private static final List<String> KINDS =
            List.of("OUT_OF_POVERTY", "OUT_OF_POVERTY", "OUT_OF_POVERTY", "UNSTABLE", "MARGINAL", "SUDDEN_HARDSHIP");
    private static final String CONTENT =
            "{\"causes\":[\"SKILL\",\"CAPITAL\"],\"measures\":[\"落实产业奖补，指导果园管理\",\"对接公益岗位\"]}";
    private static final String[][] DIFFICULTIES = {
        {"WATER", "蓄水池渗漏，三户吃水困难", "已更换管道"},
        {"ROAD", "产业路雨后无法通行", "争取项目硬化"},
        {"SALES", "早熟苹果滞销", "对接果库收购"},
        {"EMPLOYMENT", "务工人员返乡待业", "推荐到区内企业"},
        {"FORMALITIES", "外出人员社保卡激活", "代办完成"},
        {"HOUSING", "一户房屋墙体开裂", "列入改造计划并完工"}
    };
    private static final String[][] PROJECTS = {
        {"INDUSTRY", "果园改造"},
        {"INFRASTRUCTURE", "产业路硬化"},
        {"WATER", "人饮管网维修"},
        {"PUBLIC_SERVICE", "便民服务大厅改造"},
        {"EDUCATION", "幼儿园操场"},
        {"CULTURE", "文化广场"}
    };

    private final Connection owner;
    private final PersonalCipher cipher;
    private final Chance chance;
    private final LocalDate today;

    HouseholdWriter(Telling telling, Chance chance) {
        this.owner = telling.owner();
        this.cipher = telling.cipher();
        this.today = telling.today();
        this.chance = chance;
    }

    void write(List<Team> teams) throws SQLException {
        households(teams);
        difficulties(teams);
        surveys(teams);
        money(teams);
        workFunds(teams);
        stock(teams);
    }

    private void households(List<Team> teams) throws SQLException {
        List<Object[]> households = new ArrayList<>();
        List<Object[]> names = new ArrayList<>();
        List<Object[]> visits = new ArrayList<>();
        List<Object[]> plans = new ArrayList<>();
        List<Object[]> reviews = new ArrayList<>();
        for (Team team : teams) {
            Village home = team.home();
            for (int i = 1; i <= HOUSEHOLDS; i++) {
                UUID id = chance.id();
                String name = Names.han(chance, chance.percent(50));
                households.add(new Object[] {
                    id,
                    home.code(),
                    home.name(),
                    String.format("%03d", i),
                    chance.of(KINDS),
                    LocalDate.of(2021, 6, 1),
                    home.path()
                });
                names.add(new Object[] {
                    id,
                    cipher.seal(name, new FieldAddress("household_identity.name", id)),
                    name.substring(0, 1) + "*".repeat(name.length() - 1),
                    cipher.keyVersion(),
                    home.path()
                });
                if (chance.percent(95)) {
                    visits.add(new Object[] {
                        chance.id(), id, today.minusDays(chance.below(quarterDays())), "驻村干部", null, home.path()
                    });
                }
                if (i <= 2) {
                    plan(id, home, plans, reviews);
                }
            }
        }
        Copy.all(
                owner,
                "household (id, village_code, village_name, number, kind, registered_on, region_path)",
                households);
        Copy.all(owner, "household_identity (id, name_cipher, name_mask, key_version, region_path)", names);
        Copy.all(
                owner,
                "household_visit (id, household_id, visited_on, visitor_name, notes_cipher, region_path)",
                visits);
        Copy.all(
                owner,
                "household_plan (id, household_id, year, version_no, state, content_cipher, causes, measures, chain, step, round,"
                        + " drafted_by, drafted_by_name, drafted_on, submitted_on, approved_on, region_path)",
                plans);
        Copy.all(
                owner,
                "household_review (id, plan_id, round, step, level, decision, account_id, account_name, decided_on, region_path)",
                reviews);
    }

    private int quarterDays() {
        LocalDate begin = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        return (int) (today.toEpochDay() - begin.toEpochDay()) + 1;
    }

    /** Six in ten are approved, the others wait at some level. */
    private void plan(UUID household, Village home, List<Object[]> plans, List<Object[]> reviews) {
        UUID id = chance.id();
        int step = chance.percent(60) ? LEVELS.size() : chance.below(LEVELS.size());
        boolean approved = step == LEVELS.size();
        LocalDate submitted = LocalDate.of(today.getYear(), 1, 5);
        plans.add(new Object[] {
            id,
            household,
            today.getYear(),
            1,
            approved ? "APPROVED" : "IN_REVIEW",
            cipher.seal(CONTENT, new FieldAddress("household_plan.content", id)),
            2,
            2,
            LEVELS,
            step,
            1,
            chance.id(),
            CLERK,
            submitted,
            submitted,
            approved ? submitted.plusDays(20) : null,
            home.path()
        });
        List<String> people = List.of("帮扶责任人", "驻村工作队长", "工作站长", "镇长", "区级包乡领导");
        for (int i = 0; i < step; i++) {
            reviews.add(new Object[] {
                chance.id(),
                id,
                1,
                i + 1,
                LEVELS.get(i),
                "APPROVED",
                chance.id(),
                people.get(i),
                submitted.plusDays(4L * (i + 1)),
                home.path()
            });
        }
    }

    private void difficulties(List<Team> teams) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            Village village = chance.of(teams).home();
            String[] one = DIFFICULTIES[i % DIFFICULTIES.length];
            LocalDate reported = today.minusDays(chance.between(3, 700));
            boolean solved = chance.percent(85);
            LocalDate on = reported.plusDays(chance.between(1, 60));
            boolean past = solved && !on.isAfter(today);
            rows.add(new Object[] {
                chance.id(),
                one[0],
                one[1],
                village.code(),
                village.name(),
                reported,
                past ? on : null,
                past ? one[2] : null,
                village.path()
            });
        }
        Copy.all(
                owner,
                "difficulty (id, kind, matter, village_code, village_name, reported_on, solved_on, solution, region_path)",
                rows);
    }

    /** One village gave back too few forms. */
    private void surveys(List<Team> teams) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Village village = chance.of(teams).home();
            int forms = i == 5 ? 8 : chance.between(24, 60);
            rows.add(new Object[] {
                chance.id(),
                village.code(),
                village.name(),
                today.minusDays(chance.between(5, 200)),
                "半年督查随访",
                forms,
                forms - chance.below(4),
                "区督查组",
                village.path()
            });
        }
        Copy.all(
                owner,
                "satisfaction_survey (id, region_code, region_name, surveyed_on, occasion, forms, satisfied, recorded_by, region_path)",
                rows);
    }

    private void money(List<Team> teams) throws SQLException {
        List<Object[]> funds = new ArrayList<>();
        List<Object[]> projects = new ArrayList<>();
        for (int i = 0; i < 180; i++) {
            Team team = chance.of(teams);
            Unit unit = team.lead();
            Village home = team.home();
            LocalDate day = today.minusDays(chance.between(1, 720));
            funds.add(new Object[] {
                chance.id(),
                i % 3 == 0 ? "INTRODUCED" : "INVESTED",
                new BigDecimal(chance.between(5, 400) * 1000L).setScale(2),
                unit.id(),
                unit.name(),
                home.code(),
                home.name(),
                day,
                PROJECTS[i % PROJECTS.length][1],
                home.path(),
                unit.unitPath()
            });
            String[] kind = PROJECTS[i % PROJECTS.length];
            boolean done = day.isBefore(today.minusDays(150));
            projects.add(new Object[] {
                chance.id(),
                kind[0],
                home.name() + kind[1],
                home.code(),
                home.name(),
                unit.id(),
                unit.name(),
                new BigDecimal(chance.between(4, 600) * 1000L).setScale(2),
                day,
                done ? day.plusDays(140) : null,
                home.path(),
                unit.unitPath()
            });
        }
        Copy.all(
                owner,
                "fund_record (id, kind, amount, unit_id, unit_name, village_code, village_name, received_on, purpose, region_path, unit_path)",
                funds);
        Copy.all(
                owner,
                "project (id, kind, title, village_code, village_name, unit_id, unit_name, amount, started_on, completed_on, region_path,"
                        + " unit_path)",
                projects);
    }

    /** Twenty thousand a year for every team. */
    private void workFunds(List<Team> teams) throws SQLException {
        List<Object[]> funds = new ArrayList<>();
        List<Object[]> spent = new ArrayList<>();
        for (Team team : teams) {
            UUID id = chance.id();
            BigDecimal used = new BigDecimal(chance.between(20, 180) * 100L).setScale(2);
            String unitPath = team.lead().unitPath();
            funds.add(new Object[] {
                id,
                team.id(),
                team.name(),
                today.getYear(),
                new BigDecimal("20000.00"),
                used,
                team.home().path(),
                unitPath
            });
            spent.add(new Object[] {
                chance.id(),
                id,
                today.minusDays(chance.below(30)),
                used,
                "办公用品、走访慰问",
                CLERK,
                team.home().path(),
                unitPath
            });
        }
        Copy.all(owner, "work_fund (id, team_id, team_name, year, budget, used, region_path, unit_path)", funds);
        Copy.all(
                owner,
                "work_fund_spending (id, fund_id, spent_on, amount, purpose, recorded_by, region_path, unit_path)",
                spent);
    }

    private void stock(List<Team> teams) throws SQLException {
        List<Object[]> counts = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (int i = 0; i < teams.size(); i += 17) {
            Team team = teams.get(i);
            UUID id = chance.id();
            counts.add(new Object[] {
                id,
                team.id(),
                team.name(),
                today.minusDays(chance.between(3, 90)),
                "区督查组",
                RegionCode.path(CountyStory.MAIJI),
                false,
                null,
                team.home().path()
            });
            int no = 1;
            for (String item : List.of("抽水泵", "办公电脑", "果树修剪机")) {
                int there = chance.between(1, 6);
                lines.add(new Object[] {
                    chance.id(), id, no++, item, there, there, team.home().path()
                });
            }
        }
        Copy.all(
                owner,
                "stock_count (id, team_id, team_name, counted_on, counted_by, counted_office_path, differs, finding_number, region_path)",
                counts);
        Copy.all(owner, "stock_line (id, count_id, no, item, booked, found, region_path)", lines);
    }
}
