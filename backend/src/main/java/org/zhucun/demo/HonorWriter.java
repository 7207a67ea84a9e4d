package org.zhucun.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** 荣誉落库 (M5): honours of a county that stand, and one that is still in its publicity. */
final class HonorWriter {
    static final Set<String> TABLES = Set.of("honor");

    private static final List<String> TITLES = List.of("优秀驻村第一书记", "驻村帮扶先进个人", "乡村振兴先进个人", "优秀驻村第一书记");
    /** Every so manieth of those who lead: the honoured live apart. */
    private static final int STEP = 40;

    private static final int PUBLICITY = 10;
    private static final int SINCE_PUBLICITY = 30;
    private static final int RUNNING = 3;

    private final Connection owner;
    private final Chance chance;
    private final LocalDate today;

    HonorWriter(Connection owner, Chance chance, LocalDate today) {
        this.owner = owner;
        this.chance = chance;
        this.today = today;
    }

    /** The last of them is the one in its publicity. */
    void write(List<Stay> leading, DemoAccount by) throws SQLException {
        try (Copy copy = new Copy(owner, """
                honor (id, level, title, cadre_id, subject_name, granted_by, document_number, granted_on, deeds, publicity_where,
                       publicity_from, publicity_to, recorded_on, recorded_by, recorded_by_name, office_path, region_path, unit_path)
                """)) {
            for (int i = 0; i < TITLES.size(); i++) {
                boolean running = i == TITLES.size() - 1;
                copy.row(row(leading.get((i + 1) * STEP), i, running ? today.minusDays(RUNNING) : past(i), by));
            }
            copy.finish();
        }
    }

    private LocalDate past(int order) {
        return today.minusDays((long) SINCE_PUBLICITY * (order + 1));
    }

    private Object[] row(Stay stay, int order, LocalDate from, DemoAccount by) {
        DemoAccount.Grant office = by.grants().get(0);
        return new Object[] {
            chance.id(),
            "COUNTY",
            TITLES.get(order),
            stay.person.id,
            stay.person.name,
            office.nodeName() + "委",
            "演示表彰〔" + from.getYear() + "〕" + (order + 1) + "号",
            from,
            "带领群众发展产业、化解矛盾，群众认可（演示数据，虚构）",
            "区政府网站",
            from,
            from.plusDays(PUBLICITY),
            from,
            by.id(),
            by.displayName(),
            office.path(),
            stay.team.home().path(),
            stay.person.unit.unitPath()
        };
    }
}
