package org.zhucun.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 交接落库 (Q4, Q7): who left in the last weeks hands over in every state there is, the first two have not begun; the turn of the year's term
 * is handed over and met. And one member is lent out for long (C1).
 */
final class HandoverWriter {
    static final Set<String> TABLES = Set.of("handover", "handover_item", "handover_meeting", "posting_secondment");

    private static final int RECENT_DAYS = 60;
    private static final int YEAR_DAYS = 366;
    private static final int LINES = 6;

    private final Connection owner;
    private final Chance chance;
    private final LocalDate today;
    private final UUID office;
    private final List<Object[]> handovers = new ArrayList<>();
    private final List<Object[]> items = new ArrayList<>();
    private final List<Object[]> meetings = new ArrayList<>();

    /** @param office account that writes down what both signed on paper */
    HandoverWriter(Connection owner, Chance chance, LocalDate today, UUID office) {
        this.owner = owner;
        this.chance = chance;
        this.today = today;
        this.office = office;
    }

    /** 交接一对: who leaves, who takes over. */
    private record Pair(Stay leaver, Stay successor) {
        LocalDate left() {
            return leaver.ended;
        }
    }

    void write(List<Stay> stays, Stay lent) throws SQLException {
        Map<UUID, Stay> byId = stays.stream().collect(Collectors.toMap(stay -> stay.id, Function.identity()));
        List<Pair> pairs = stays.stream()
                .filter(stay -> stay.predecessor != null)
                .map(stay -> new Pair(byId.get(stay.predecessor), stay))
                .filter(pair -> pair.left().isAfter(today.minusDays(YEAR_DAYS)))
                .sorted(Comparator.comparing(Pair::left).reversed().thenComparing(pair -> pair.leaver().id))
                .toList();
        int recent = 0;
        for (Pair pair : pairs) {
            tell(pair, pair.left().isAfter(today.minusDays(RECENT_DAYS)) ? recent++ : LINES + 1);
        }
        copy(
                "handover (id, outgoing_posting_id, incoming_posting_id, cadre_id, cadre_name, successor_id, successor_name, team_id,"
                        + " village_code, village_name, started_on, state, leaver_signed_on, leaver_signed_by, successor_signed_on,"
                        + " successor_signed_by, region_path, unit_path)",
                handovers);
        copy(
                "handover_item (id, handover_id, cadre_id, successor_id, list, kind, title, amount, due_on, state, refused_reason,"
                        + " decided_on, settled_on, settled_note, region_path, unit_path)",
                items);
        copy(
                "handover_meeting (handover_id, cadre_id, successor_id, held_on, place, outgoing_members, incoming_members,"
                        + " village_cadres, villager_representatives, region_path, unit_path)",
                meetings);
        lend(lent);
    }

    /** The first two are due and not begun, then step by step to the end. */
    private void tell(Pair pair, int step) {
        if (step < 2) {
            return;
        }
        UUID id = chance.id();
        LocalDate left = pair.left();
        boolean leaverSigned = step >= 4;
        boolean closed = step >= 5;
        Village home = pair.leaver().team.home();
        handovers.add(new Object[] {
            id,
            pair.leaver().id,
            pair.successor().id,
            pair.leaver().person.id,
            pair.leaver().person.name,
            pair.successor().person.id,
            pair.successor().person.name,
            pair.leaver().team.id(),
            home.code(),
            home.name(),
            left.minusDays(2),
            closed ? "CLOSED" : leaverSigned ? "LEAVER_SIGNED" : "OPEN",
            leaverSigned ? left : null,
            leaverSigned ? office : null,
            closed ? left.plusDays(2) : null,
            closed ? office : null,
            home.path(),
            pair.leaver().person.unit.unitPath()
        });
        for (int line = 0; line < LINES; line++) {
            line(pair, id, line, state(step, line));
        }
        if (closed) {
            meet(pair, id);
        }
    }

    /** Nothing is decided yet, half of it, all but one; the refused line is settled in the end. */
    private static String state(int step, int line) {
        if (line == 4) {
            return step <= 2 ? "PROPOSED" : step <= 5 ? "REFUSED" : step == 6 ? "SETTLED" : "ACCEPTED";
        }
        return step <= 2 || step <= 4 && line % 2 == 1 ? "PROPOSED" : "ACCEPTED";
    }

    private void line(Pair pair, UUID handover, int line, String state) {
        boolean refused = state.equals("REFUSED") || state.equals("SETTLED");
        LocalDate left = pair.left();
        Object[] text = LIST.get(line);
        items.add(new Object[] {
            chance.id(),
            handover,
            pair.leaver().person.id,
            pair.successor().person.id,
            text[0],
            text[1],
            text[2],
            text[3],
            line == 3 ? left.plusDays(30) : null,
            state,
            refused ? "票据不全，待补齐后再接" : null,
            state.equals("PROPOSED") ? null : left.plusDays(1),
            state.equals("SETTLED") ? left.plusDays(9) : null,
            state.equals("SETTLED") ? "票据已补齐，镇财政所核对无误" : null,
            pair.leaver().team.home().path(),
            pair.leaver().person.unit.unitPath()
        });
    }

    private static final List<Object[]> LIST = List.of(
            new Object[] {"FACTS", "VILLAGE_PROFILE", "村情民情和产业情况一册", null},
            new Object[] {"FACTS", "HOUSEHOLDS", "帮扶对象户名册和帮扶责任人名单", null},
            new Object[] {"WORK", "UNFINISHED_PROJECT", "村道硬化项目，完成六成", null},
            new Object[] {"WORK", "OPEN_PROMISE", "答应协调的灌溉水泵，尚未到位", null},
            new Object[] {"GOODS", "UNUSED_WORK_FUND", "结余工作经费", new BigDecimal("3260.00")},
            new Object[] {"GOODS", "EQUIPMENT", "笔记本电脑一台、打印机一台", null});

    private void meet(Pair pair, UUID handover) {
        meetings.add(new Object[] {
            handover,
            pair.leaver().person.id,
            pair.successor().person.id,
            pair.left().plusDays(3),
            pair.leaver().team.home().name() + "党群服务中心",
            chance.between(1, 2),
            chance.between(1, 3),
            chance.between(3, 5),
            chance.between(4, 12),
            pair.leaver().team.home().path(),
            pair.leaver().person.unit.unitPath()
        });
    }

    private void lend(Stay lent) throws SQLException {
        copy(
                "posting_secondment (id, posting_id, cadre_id, team_id, lent_to, valid_from, until, region_path, unit_path)",
                List.<Object[]>of(new Object[] {
                    chance.id(),
                    lent.id,
                    lent.person.id,
                    lent.team.id(),
                    "区重点项目专班",
                    today.minusMonths(3),
                    today.plusMonths(5),
                    lent.team.home().path(),
                    lent.person.unit.unitPath()
                }));
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
