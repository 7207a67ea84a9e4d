package org.zhucun.exchange.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.cadre.CadreForm;
import org.zhucun.cadre.Cadres;
import org.zhucun.cadre.FieldProblem;
import org.zhucun.exchange.xlsx.SheetRow;
import org.zhucun.scope.Caller;

/** 逐行核对: what a roster's rows must hold: each cell, each row, the file, the directory of units and the national registry. */
@ApplicationScoped
public class RosterChecks {
    private final UnitRepository units;
    private final Cadres cadres;
    private final Caller caller;

    RosterChecks(UnitRepository units, Cadres cadres, Caller caller) {
        this.units = units;
        this.cadres = cadres;
        this.caller = caller;
    }

    /** Checks of one workbook. */
    public Run begin(RosterSheet sheet) {
        return new Run(sheet);
    }

    /** 一次核对: remembers the units of one workbook. */
    public final class Run {
        private static final int MOST_UNITS = 20_000;

        private final RosterSheet sheet;
        private final RowReader reader;
        private final Map<String, List<UUID>> meant = new HashMap<>();

        private Run(RosterSheet sheet) {
            this.sheet = sheet;
            this.reader = new RowReader(sheet.header());
        }

        /** Checks some rows; call it in a transaction of the office that imports. */
        public List<CheckedRow> check(List<SheetRow> rows) {
            List<RosterRow> read = rows.stream().map(reader::read).toList();
            learnUnits(read);
            Set<String> registered = cadres.registered(read.stream()
                    .map(row -> row.value(Column.CITIZEN_ID))
                    .filter(Objects::nonNull)
                    .toList());
            List<CheckedRow> checked = new ArrayList<>(rows.size());
            for (RosterRow row : read) {
                checked.add(check(row, registered));
            }
            return checked;
        }

        private CheckedRow check(RosterRow row, Set<String> registered) {
            CadreForm form = row.form(unit(row));
            List<FieldProblem> problems = cadres.check(form);
            // the number first: what does not agree with a wrong number is no news
            problems.stream()
                    .filter(problem -> problem.field().equals("citizenId"))
                    .forEach(problem -> take(row, problem));
            problems.forEach(problem -> take(row, problem));
            String number = row.value(Column.CITIZEN_ID);
            if (number != null) {
                List<Integer> others = sheet.others(number, row.number());
                if (!others.isEmpty()) {
                    row.refuse(Column.CITIZEN_ID, "exchange.row.duplicate", text(others));
                } else if (registered.contains(number)) {
                    row.refuse(Column.CITIZEN_ID, "exchange.row.registered");
                }
            }
            return new CheckedRow(row.number(), row.right() ? form : null, row.problems());
        }

        private static String text(List<Integer> rows) {
            return rows.stream().map(String::valueOf).collect(Collectors.joining("、"));
        }

        private static void take(RosterRow row, FieldProblem problem) {
            boolean derived = row.wrong(Column.CITIZEN_ID)
                    && (problem.field().equals("birthDate") || problem.field().equals("sex"));
            if (derived) {
                return;
            }
            Column column = Column.ofField(problem.field()).orElse(Column.NAME);
            boolean fromNumber = column == Column.BIRTH_DATE && row.value(Column.BIRTH_DATE) == null;
            String[] arguments =
                    problem.arguments().stream().map(String::valueOf).toArray(String[]::new);
            row.refuse(fromNumber ? Column.CITIZEN_ID : column, problem.key(), arguments);
        }

        private UUID unit(RosterRow row) {
            String written = row.value(Column.UNIT);
            if (written == null) {
                return null;
            }
            List<UUID> ids = meant.get(written);
            if (ids.size() != 1) {
                row.refuse(Column.UNIT, ids.isEmpty() ? "exchange.unit.unknown" : "exchange.unit.ambiguous");
                return null;
            }
            return ids.get(0);
        }

        private void learnUnits(List<RosterRow> rows) {
            if (meant.size() > MOST_UNITS) {
                meant.clear();
            }
            Set<String> fresh = new HashSet<>();
            for (RosterRow row : rows) {
                String written = row.value(Column.UNIT);
                if (written != null && !meant.containsKey(written)) {
                    fresh.add(written);
                }
            }
            if (!fresh.isEmpty()) {
                meant.putAll(units.meant(fresh, caller.require().path()));
            }
        }
    }
}
