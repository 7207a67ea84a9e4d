package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 更正存储: what corrections changed and whom they touch. */
@ApplicationScoped
class CorrectionRepository {
    private static final String ADD = """
            insert into attendance_correction (id, posting_id, cadre_id, cadre_name, unit_name, village_name, day, span, was, status, reason,
                                               corrected_by, corrected_name, corrected_office, corrected_at, confirmed_by, confirmed_name,
                                               region_path, unit_path)
            select ?, p.id, p.cadre_id, p.cadre_name, p.unit_name, p.village_name, ?, ?, ?, ?, ?, ?, ?, ?, ?, c.confirmed_by, c.confirmed_name,
                   p.region_path, p.unit_path
            from posting p left join lateral attendance_confirmer(left(p.region_path, 26), ?) c on true
            where p.id = ?
            returning id
            """;

    private final DataSource database;

    CorrectionRepository(DataSource database) {
        this.database = database;
    }

    /** What these entries of one month say of themselves, by their ids. */
    Map<String, String> seals(List<EntryOutcome> corrected) {
        Map<String, String> seals = new TreeMap<>();
        Select.from("select e.id, attendance_entry_seal(e) from attendance_entry e")
                .where(
                        "e.prefecture = any (?) and e.posting_id = any (?::uuid[])",
                        each(corrected, outcome -> outcome.posting().prefecture()),
                        each(corrected, outcome -> outcome.posting().id()))
                .where(
                        "e.day = any (?::date[]) and e.id = any (?::uuid[])",
                        each(corrected, outcome -> outcome.entry().day().toString()),
                        each(corrected, outcome -> outcome.entry().id()))
                .list(database, row -> seals.put(row.getString(1), row.getString(2)));
        return seals;
    }

    private static <T> Set<T> each(List<EntryOutcome> outcomes, Function<EntryOutcome, T> what) {
        return outcomes.stream().map(what).collect(Collectors.toSet());
    }

    void add(EntryOutcome outcome, Office office) {
        Entry entry = outcome.entry();
        Select.from(
                        ADD,
                        entry.id(),
                        entry.day(),
                        entry.span(),
                        entry.was(),
                        entry.status(),
                        entry.reason(),
                        office.accountId(),
                        entry.recordedName(),
                        entry.recordedOffice(),
                        OffsetDateTime.ofInstant(entry.recordedAt(), ZoneOffset.UTC),
                        entry.day(),
                        outcome.posting().id())
                .list(database, row -> null);
    }
}
