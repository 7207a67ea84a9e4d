package org.zhucun.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** 组织处理落库 (F3, R14): in each county five persons were given six measures, and a seventh was revoked. */
final class MeasureWriter {
    static final Set<String> TABLES = Set.of("organizational_measure");

    private static final int PERSONS = 5;
    private static final int DAYS = 300;
    private static final int SETTLED = 30;
    private static final List<String> TYPES =
            List.of("CRITICISM", "CRITICISM", "ADMONITION", "SELF_EXAMINATION", "REASSIGNMENT");

    private final Connection owner;
    private final Cast cast;
    private final Chance chance;
    private final LocalDate today;

    MeasureWriter(Connection owner, Cast cast, Chance chance, LocalDate today) {
        this.owner = owner;
        this.cast = cast;
        this.chance = chance;
        this.today = today;
    }

    /** @param stays of one county, more than six */
    void write(List<Stay> stays) throws SQLException {
        List<Stay> members = stays.stream()
                .filter(stay -> !stay.led() && stay.started.isBefore(today.minusDays(SETTLED)))
                .limit(PERSONS + 1L)
                .toList();
        try (Copy copy = new Copy(owner, """
                organizational_measure (id, cadre_id, cadre_name, unit_name, village_name, type, decided_on, decided_by, document_number, basis,
                                        recorded_by, recorded_by_name, office_path, revoked_on, revocation_reason, revoked_by_name, region_path,
                                        unit_path)
                """)) {
            for (int i = 0; i < PERSONS; i++) {
                copy.row(row(members.get(i), TYPES.get(i), false));
            }
            copy.row(row(members.get(0), "ADMONITION", false));
            copy.row(row(members.get(PERSONS), "CRITICISM", true));
            copy.finish();
        }
    }

    private Object[] row(Stay stay, String type, boolean revoked) {
        LocalDate earliest = today.minusDays(DAYS);
        LocalDate on = chance.day(stay.started.isAfter(earliest) ? stay.started : earliest, today.minusDays(2));
        DemoAccount by = cast.department(stay.team.home());
        return new Object[] {
            chance.id(),
            stay.person.id,
            stay.person.name,
            stay.person.unit.name(),
            stay.team.home().name(),
            type,
            on,
            by.grants().get(0).nodeName() + "委组织部",
            "演示文件〔" + on.getYear() + "〕" + chance.between(61, 99) + "号",
            "在岗情况与登记不符，履职不到位（演示数据，虚构）",
            by.id(),
            by.displayName(),
            by.grants().get(0).path(),
            revoked ? on.plusDays(1) : null,
            revoked ? "复核认定事实有误（虚构）" : null,
            revoked ? by.displayName() : null,
            stay.team.home().path(),
            stay.person.unit.unitPath()
        };
    }
}
