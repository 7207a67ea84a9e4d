package org.zhucun.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.region.RegionCode;

/**
 * 组织体系落库: Maiji with its 18 stations (17 towns and a subdistrict, renamed in 2021), 18 captains' slots, 5 task forces and 13
 * responsibility groups and 3 standing supervision groups (A6, A7, A8, A12); Xiahe with a leading group that nobody leads yet (A1).
 */
final class OrganWriter {
    static final Set<String> TABLES =
            Set.of("organ", "organ_name", "organ_founder", "organ_member", "commander", "dispatch_meeting");

    private static final String COUNTY = CountyStory.MAIJI;
    private static final LocalDate FOUNDED = LocalDate.of(2016, 3, 1);
    private static final LocalDate RENAMED = LocalDate.of(2021, 6, 1);
    private static final LocalDate REFORMED = LocalDate.of(2024, 1, 1);
    private static final List<String> FORCES = Names.words("产业发展 就业帮扶 易地搬迁后续扶持 防返贫监测 宣传培训");
    private static final List<String> GROUPS =
            Names.words("义务教育 基本医疗 住房安全 饮水安全 兜底保障 金融帮扶 消费帮扶 东西部协作 基础设施 人居环境 乡村治理 项目资金 综合协调");

    private final Connection owner;
    private final Chance chance;
    private final LocalDate today;
    private final List<Object[]> organs = new ArrayList<>();
    private final List<Object[]> names = new ArrayList<>();
    private final List<Object[]> founders = new ArrayList<>();
    private final List<Object[]> members = new ArrayList<>();

    OrganWriter(Connection owner, Chance chance, LocalDate today) {
        this.owner = owner;
        this.chance = chance;
        this.today = today;
    }

    /** Code and name of the 17 towns and the one subdistrict that have a station. */
    static List<String[]> townships(Connection owner) throws SQLException {
        List<String[]> townships = new ArrayList<>();
        try (PreparedStatement select = owner.prepareStatement("""
                        select code, name from region
                        where code like ? and level = 4 and (kind = 'TOWN' or code = ?) and valid_to is null order by code
                        """)) {
            select.setString(1, COUNTY + "%");
            select.setString(2, COUNTY + "001");
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    townships.add(new String[] {row.getString(1), row.getString(2)});
                }
            }
        }
        return townships;
    }

    /** @param townships code and name of the 18 that have a station */
    void write(List<String[]> townships) throws SQLException {
        county();
        xiahe();
        for (int i = 0; i < townships.size(); i++) {
            station(townships.get(i)[0], townships.get(i)[1], i);
        }
        copy("organ (id, kind, region_code, parent_id, task, valid_from, region_path)", organs);
        copy("organ_name (id, organ_id, name, ground, valid_from, valid_to, region_path)", names);
        copy("organ_founder (id, organ_id, name, place, valid_from, valid_to, end_reason, region_path)", founders);
        copy(
                "organ_member (id, organ_id, role, person_name, position, post, treatment, valid_from, region_path)",
                members);
        captains(townships);
        meetings();
    }

    private void county() {
        UUID group = organ("LEADING_GROUP", COUNTY, null, null, "麦积区驻村帮扶工作领导小组", FOUNDED);
        seat(group, COUNTY, "HEAD", "区委常委、组织部部长", "ORGANIZATION_HEAD", null);
        seat(group, COUNTY, "DEPUTY_HEAD", "区政府分管副区长", "GOVERNMENT_DEPUTY", null);
        for (String bureau : Names.words("组织部副部长 农业农村局局长 财政局局长 人社局局长 教育局局长")) {
            seat(group, COUNTY, "MEMBER", bureau, "OTHER", null);
        }
        UUID joint = organ("JOINT_CONFERENCE_OFFICE", COUNTY, group, null, "麦积区驻村帮扶工作联席会议办公室", FOUNDED);
        seat(joint, COUNTY, "HEAD", "组织部副部长", "OTHER", null);
        UUID office = organ("STATIONING_OFFICE", COUNTY, group, null, "麦积区驻村帮扶工作办公室", RENAMED);
        founder(office, "中共麦积区委组织部", 0, null);
        founder(office, "麦积区农业农村局", 1, null);
        founder(office, "麦积区乡村振兴局", 2, REFORMED);
        for (String force : FORCES) {
            group("TASK_FORCE", force + "专班", force);
        }
        for (String each : GROUPS) {
            group("RESPONSIBILITY_GROUP", each + "专责组", each);
        }
        for (String number : Names.words("第一 第二 第三")) {
            group("SUPERVISION_GROUP", number + "常态化督查组", "驻村帮扶常态化督查");
        }
    }

    private void group(String kind, String name, String task) {
        UUID group = organ(kind, COUNTY, null, task, name, RENAMED);
        seat(group, COUNTY, "HEAD", "区级领导", "OTHER", null);
        seat(group, COUNTY, "MEMBER", "区直部门负责人", "OTHER", null);
    }

    /** A1: a group with no head. */
    private void xiahe() {
        UUID group = organ("LEADING_GROUP", CountyStory.XIAHE, null, null, "夏河县驻村帮扶工作领导小组", FOUNDED);
        seat(group, CountyStory.XIAHE, "DEPUTY_HEAD", "县政府分管副县长", "GOVERNMENT_DEPUTY", null);
        organ("JOINT_CONFERENCE_OFFICE", CountyStory.XIAHE, group, null, "夏河县驻村帮扶工作联席会议办公室", FOUNDED);
    }

    /** A7, A8: renamed in 2021; two still look for a deputy head, one for a clerk. */
    private void station(String code, String township, int index) {
        UUID station = row("TOWNSHIP_WORK_STATION", code, null, null, FOUNDED);
        name(station, code, township + "精准扶贫工作站", null, FOUNDED, RENAMED);
        name(station, code, township + "乡村振兴工作站", "17个镇和1个街道办事处的精准扶贫工作站划转为乡村振兴工作站", RENAMED, null);
        String mayor = township.endsWith("街道") ? "街道办事处主任" : "镇长";
        seat(station, code, "HEAD", township + mayor, "TOWN_MAYOR", null);
        if (index % 9 != 4) {
            seat(station, code, "DEPUTY_HEAD", "副站长", "OTHER", "副科级");
        }
        if (index != 7) {
            seat(station, code, "CLERK", "工作专干", "OTHER", null);
            seat(station, code, "CLERK", "工作专干", "OTHER", null);
        }
    }

    /** A6: 18 slots, two of them vacant. */
    private void captains(List<String[]> townships) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < townships.size(); i++) {
            if (i % 9 != 6) {
                String code = townships.get(i)[0];
                rows.add(new Object[] {
                    chance.id(),
                    "TOWNSHIP_GENERAL_CAPTAIN",
                    code,
                    person(),
                    townships.get(i)[1] + (code.startsWith(COUNTY + "0") ? "党工委副书记" : "党委副书记"),
                    RENAMED,
                    RegionCode.path(code)
                });
            }
        }
        copy("commander (id, kind, region_code, person_name, position, valid_from, region_path)", rows);
    }

    /** A meeting in every quarter that is over, the department's and the committee's. */
    private void meetings() throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        LocalDate first = LocalDate.of(today.getYear() - 1, 1, 18);
        for (LocalDate day = first; day.isBefore(today); day = day.plusMonths(3)) {
            rows.add(meeting("DISPATCH", day, "驻村帮扶工作调度会", "{分析到岗到位情况,研究轮换与培训}"));
            if (day.getMonthValue() < 7) {
                rows.add(meeting("PARTY_COMMITTEE_STUDY", day.plusDays(3), "区委常委会会议研究驻村帮扶工作", "{听取驻村帮扶工作汇报}"));
            }
        }
        copy("dispatch_meeting (id, kind, region_code, held_on, title, issues, region_path)", rows);
    }

    private Object[] meeting(String kind, LocalDate day, String title, String issues) {
        return new Object[] {chance.id(), kind, COUNTY, day, title, issues, RegionCode.path(COUNTY)};
    }

    private UUID organ(String kind, String code, UUID parent, String task, String name, LocalDate from) {
        UUID organ = row(kind, code, parent, task, from);
        name(organ, code, name, null, from, null);
        return organ;
    }

    private UUID row(String kind, String code, UUID parent, String task, LocalDate from) {
        UUID id = chance.id();
        organs.add(new Object[] {id, kind, code, parent, task, from, RegionCode.path(code)});
        return id;
    }

    private void name(UUID organ, String code, String name, String ground, LocalDate from, LocalDate to) {
        names.add(new Object[] {chance.id(), organ, name, ground, from, to, RegionCode.path(code)});
    }

    private void founder(UUID organ, String name, int place, LocalDate to) {
        String reason = to == null ? null : "机构改革，职能并入农业农村局";
        founders.add(new Object[] {chance.id(), organ, name, place, RENAMED, to, reason, RegionCode.path(COUNTY)});
    }

    private void seat(UUID organ, String code, String role, String position, String post, String treatment) {
        members.add(new Object[] {
            chance.id(), organ, role, person(), position, post, treatment, RENAMED, RegionCode.path(code)
        });
    }

    private String person() {
        return Names.han(chance, chance.percent(60));
    }

    private void copy(String target, List<Object[]> rows) throws SQLException {
        try (Copy copy = new Copy(owner, target)) {
            for (Object[] row : rows) {
                copy.row(row);
            }
            copy.finish();
        }
    }
}
