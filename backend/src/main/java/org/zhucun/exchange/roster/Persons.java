package org.zhucun.exchange.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.cadre.CadreForm;
import org.zhucun.cadre.CadreOnFile;
import org.zhucun.cadre.Cadres;
import org.zhucun.cadre.CitizenId;
import org.zhucun.cadre.FieldProblem;
import org.zhucun.exchange.key.ExternalKeys;
import org.zhucun.exchange.key.KeyHolder;
import org.zhucun.exchange.key.KeyKind;
import org.zhucun.exchange.list.Layout;
import org.zhucun.exchange.list.ListSheet;
import org.zhucun.kernel.Ids;

/**
 * 所列何人: who a row is about. A roster registers persons and nobody twice; a list of cadres may name again whom the register knows, by
 * our id, by the number of the other system, or by the citizen id, and all that a row says of these must mean the same person.
 */
final class Persons {
    private final Cadres cadres;
    private final ExternalKeys keys;
    private final KeyHolder holder;
    private final Layout layout;
    private Set<String> registered = Set.of();
    private Map<String, UUID> byNumber = new HashMap<>();
    private Map<String, UUID> byKey = new HashMap<>();
    private Map<UUID, String> keyOf = new HashMap<>();
    private Map<UUID, CadreOnFile> onFile = new HashMap<>();

    Persons(Cadres cadres, ExternalKeys keys, KeyHolder holder, Layout layout) {
        this.cadres = cadres;
        this.keys = keys;
        this.holder = holder;
        this.layout = layout;
    }

    /** Asks for all persons of some rows at once. */
    void learn(List<RosterRow> rows) {
        registered = cadres.registered(values(rows, Column.CITIZEN_ID));
        if (layout != RosterLayouts.CADRE) {
            return;
        }
        byNumber = registered.isEmpty() ? new HashMap<>() : cadres.byNumber(registered);
        byKey = keys.items(holder, KeyKind.CADRE, values(rows, Column.EXTERNAL_ID));
        Set<UUID> named = new HashSet<>(byNumber.values());
        named.addAll(byKey.values());
        values(rows, Column.CADRE_ID).forEach(id -> named.add(UUID.fromString(id)));
        onFile = cadres.onFile(named);
        keyOf = keys.numbers(holder, KeyKind.CADRE, onFile.keySet());
    }

    private static Set<String> values(List<RosterRow> rows, Column column) {
        return rows.stream()
                .map(row -> row.value(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Checks a row but for its stay. */
    Person check(RosterRow row, ListSheet sheet, UUID unit) {
        UUID known = known(row);
        CadreOnFile before = known == null ? null : onFile.get(known);
        CadreForm form = row.form(unit, before == null);
        if (before != null) {
            form = form.over(before.form());
        }
        told(row, cadres.check(form));
        region(row, before);
        alone(row, sheet, before);
        String key = key(row, sheet, known);
        boolean changed = before == null || row.right() && cadres.differs(before, form);
        return new Person(row, before == null ? Ids.next() : known, before != null, form, changed, key);
    }

    /** The one on file whom the row means, null for nobody; the row is told when it means two. */
    private UUID known(RosterRow row) {
        String id = row.value(Column.CADRE_ID);
        UUID byId = id == null ? null : UUID.fromString(id);
        if (byId != null && !onFile.containsKey(byId)) {
            row.refuse(Column.CADRE_ID, "exchange.row.idUnknown");
            return null;
        }
        UUID keyed = byKey.get(row.value(Column.EXTERNAL_ID));
        if (keyed != null && !onFile.containsKey(keyed)) {
            row.refuse(Column.EXTERNAL_ID, "exchange.row.keyElsewhere");
            return null;
        }
        UUID numbered = byNumber.get(row.value(Column.CITIZEN_ID));
        for (UUID named : new UUID[] {byId, keyed}) {
            if (named != null && !named.equals(numbered)) {
                row.refuse(named.equals(byId) ? Column.CADRE_ID : Column.EXTERNAL_ID, "exchange.row.otherPerson");
                return null;
            }
        }
        return numbered;
    }

    private static void told(RosterRow row, List<FieldProblem> problems) {
        // the number first: what does not agree with a wrong number is no news
        problems.stream().filter(problem -> problem.field().equals("citizenId")).forEach(problem -> take(row, problem));
        problems.forEach(problem -> take(row, problem));
    }

    private static void take(RosterRow row, FieldProblem problem) {
        boolean derived = row.wrong(Column.CITIZEN_ID)
                && (problem.field().equals("birthDate") || problem.field().equals("sex"));
        if (derived) {
            return;
        }
        Column column = Column.ofField(problem.field()).orElse(Column.NAME);
        boolean fromNumber = column == Column.BIRTH_DATE && row.value(Column.BIRTH_DATE) == null;
        String[] arguments = problem.arguments().stream().map(String::valueOf).toArray(String[]::new);
        row.refuse(fromNumber ? Column.CITIZEN_ID : column, problem.key(), arguments);
    }

    /** Who manages somebody is said once. */
    private void region(RosterRow row, CadreOnFile before) {
        String region = row.value(Column.MANAGING_REGION);
        if (region == null) {
            return;
        }
        if (!cadres.manages(region)) {
            row.refuse(Column.MANAGING_REGION, "OUT_OF_JURISDICTION.detail");
        } else if (before != null && !before.form().managingRegionCode().equals(region)) {
            row.refuse(Column.MANAGING_REGION, "cadre.managingRegion.fixed");
        }
    }

    /** One person, one row, and one entry in the country. */
    private void alone(RosterRow row, ListSheet sheet, CadreOnFile before) {
        String number = row.value(Column.CITIZEN_ID);
        if (number == null || CitizenId.problem(number).isPresent()) {
            return;
        }
        List<Integer> others = sheet.others(Column.CITIZEN_ID, number, row.number());
        if (!others.isEmpty()) {
            row.refuse(Column.CITIZEN_ID, "exchange.row.duplicate", text(others));
        } else if (before == null
                && registered.contains(number)
                && !row.wrong(Column.CADRE_ID)
                && !row.wrong(Column.EXTERNAL_ID)) {
            row.refuse(Column.CITIZEN_ID, "exchange.row.registered");
        }
    }

    /** The other system's number of the person, where it is not written down yet. */
    private String key(RosterRow row, ListSheet sheet, UUID known) {
        String key = row.value(Column.EXTERNAL_ID);
        if (key == null) {
            return null;
        }
        List<Integer> others = sheet.others(Column.EXTERNAL_ID, key, row.number());
        String before = known == null ? null : keyOf.get(known);
        if (!others.isEmpty()) {
            row.refuse(Column.EXTERNAL_ID, "exchange.row.keyTwice", text(others));
        } else if (before != null && !before.equals(key)) {
            row.refuse(Column.EXTERNAL_ID, "exchange.row.keyOther", before);
        }
        return before == null ? key : null;
    }

    private static String text(List<Integer> rows) {
        return rows.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
}
