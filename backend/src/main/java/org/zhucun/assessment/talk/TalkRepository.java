package org.zhucun.assessment.talk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Effective;
import org.zhucun.scope.Office;

/** 约谈数据: proposals, derived from findings, and what was decided. */
@ApplicationScoped
class TalkRepository {
    static final String COUNT = "supervision.talk.minor.count";
    static final String MONTHS = "supervision.talk.minor.months";
    static final List<String> PARAMETERS = List.of(COUNT, MONTHS);

    /**
     * The newest minor finding of each cadre with which as many lie in the months before it as the region's rule says; those that a talk
     * answered, each by its number, are over, and so is what was found a year ago. Takes {@code effective} and {@code :day}; what a recurrence raised counts as the finder wrote it.
     */
    static final String PROPOSED = """
            select distinct on (m.cadre_id) m.id, m.cadre_id, m.target_name, m.village_name, m.region_path, m.unit_path, m.found_on,
                   w.numbers, c.parameter_id
            from finding m
            join effective c on c.key = 'supervision.talk.minor.count' and m.region_path >= c.lo and m.region_path < c.hi
            join effective p on p.key = 'supervision.talk.minor.months' and m.region_path >= p.lo and m.region_path < p.hi
            cross join lateral (
                select array_agg(x.number order by x.found_on, x.id) as numbers
                from finding x
                where x.cadre_id = m.cadre_id and coalesce(x.severity_found, x.severity) = 'MINOR' and finding_counts(x, :day)
                  and x.found_on >= (m.found_on - make_interval(months => (p.value #>> '{}')::int))::date
                  and (x.found_on, x.id) <= (m.found_on, m.id)
                  and not exists (select from reminder_talk t where t.cadre_id = x.cadre_id and x.number = any (t.findings))) w
            where m.cadre_id is not null and coalesce(m.severity_found, m.severity) = 'MINOR' and finding_counts(m, :day)
              and m.found_on >= (:day - interval '12 months')::date
              and not exists (select from reminder_talk t where t.cadre_id = m.cadre_id and m.number = any (t.findings))
              and cardinality(w.numbers) >= (c.value #>> '{}')::int
            order by m.cadre_id, m.found_on desc, m.id desc
            """;

    private static final String EFFECTIVE = """
            with effective as materialized (
                select r.key, r.lo collate "C" as lo, r.hi collate "C" as hi, r.parameter_id, r.value
                from jsonb_to_recordset(?::jsonb) as r (key text, lo text, hi text, parameter_id uuid, value jsonb))
            select p.* from (
            """ + PROPOSED.replace(":day", "?::date") + ") p";

    private final DataSource database;
    private final ObjectMapper json;

    TalkRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A proposal with where it lies.
     *
     * @param finding the newest that it rests on
     */
    record Proposed(TalkProposalView view, UUID finding, String regionPath, String unitPath) {}

    /** Who asks on a day, and the rules of that day. */
    record Asked(LocalDate day, Effective effective, Office office) {}

    Optional<Proposed> proposal(UUID cadre, Asked asked) {
        return proposals(asked)
                .where("p.cadre_id = ?", cadre)
                .list(database, row -> proposed(row, asked.office()))
                .stream()
                .findFirst();
    }

    /** Newest first, after the one of the given day and finding. */
    List<Proposed> page(Asked asked, LocalDate beforeDay, UUID before, int limit) {
        Select select = proposals(asked);
        if (before != null) {
            select.where("(p.found_on, p.id) < (?, ?)", beforeDay, before);
        }
        return select.then("order by p.found_on desc, p.id desc limit " + limit)
                .list(database, row -> proposed(row, asked.office()));
    }

    CursorPage.Total total(Asked asked) {
        return proposals(asked).total(database);
    }

    private Select proposals(Asked asked) {
        LocalDate day = asked.day();
        return Select.from(EFFECTIVE, asked.effective().json(PARAMETERS, "/", json), day, day, day);
    }

    UUID add(Proposed proposed, DecideTalk said, Office by) {
        UUID id = Ids.next();
        TalkProposalView view = proposed.view();
        Select.from(
                        """
                        insert into reminder_talk (id, cadre_id, cadre_name, village_name, findings, outcome, decided_on,
                                                   note, decided_by, decided_by_name, region_path, unit_path)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning 1
                        """,
                        id,
                        view.cadreId(),
                        view.cadreName(),
                        view.villageName(),
                        view.findings(),
                        said.outcome(),
                        said.on(),
                        said.note().strip(),
                        by.accountId(),
                        by.accountName(),
                        proposed.regionPath(),
                        proposed.unitPath())
                .list(database, row -> row.getInt(1));
        return id;
    }

    Optional<TalkView> find(UUID id) {
        return Select.from("""
                        select t.id, t.cadre_id, t.cadre_name, t.findings, t.outcome, t.decided_on, t.note, t.decided_by_name
                        from reminder_talk t
                        """)
                .where("t.id = ?", id)
                .list(
                        database,
                        row -> new TalkView(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                List.of((String[]) row.getArray(4).getArray()),
                                DecideTalk.Outcome.valueOf(row.getString(5)),
                                row.getObject(6, LocalDate.class),
                                row.getString(7),
                                row.getString(8)))
                .stream()
                .findFirst();
    }

    private static Proposed proposed(ResultSet row, Office office) throws SQLException {
        return new Proposed(
                new TalkProposalView(
                        row.getObject("cadre_id", UUID.class),
                        row.getString("target_name"),
                        row.getString("village_name"),
                        "REMINDER_TALK",
                        List.of((String[]) row.getArray("numbers").getArray()),
                        row.getObject("found_on", LocalDate.class),
                        office.may("measure:record") ? List.of("decide") : List.of()),
                row.getObject("id", UUID.class),
                row.getString("region_path"),
                row.getString("unit_path"));
    }
}
