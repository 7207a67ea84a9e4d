package org.zhucun.policy.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 待复核: what writers noted of changed facts ({@link FactTriggers}), each note taken by one transaction, which judges by it or leaves it. */
@ApplicationScoped
class ComplianceNotes {
    /** Values that are judged by in one transaction, and held in memory meanwhile. */
    static final int AT_ONCE = 2_000;
    /** With more values it is sooner done to judge all of a province than those on whom they bear, even where it is a large one. */
    private static final int MANY = 1_000;

    /** Who reads of a province does not wait for what bears on others alone. */
    private static final String WAITING = """
            ((t.region_path = '/' and not t.judged) or (t.region_path >= ? and t.region_path < ? and (not t.judged or ?)))
            """;

    /** Facts of policy bear by two columns of one row, so their notes are never parted. */
    private static final String TAKEN = """
            with kind as (
                select t.judged, t.region_path from compliance_touched t where %1$s order by t.judged desc, t.region_path limit 1)
            , counted as (
                select t.id, sum(t.many) over (order by t.id) - t.many as before
                from compliance_touched t join kind k on t.judged = k.judged and (not t.judged or t.region_path = k.region_path)
                where %1$s)
            , taken as (
                delete from compliance_touched t using counted c where t.id = c.id and (c.before < ? or t.fact in ('policy_parameter', 'policy_exception'))
                returning t.fact, t.key, t.changed, t.region_path, t.judged)
            select fact, key, changed, region_path, judged from taken
            """.formatted(WAITING);

    private final DataSource database;

    ComplianceNotes(DataSource database) {
        this.database = database;
    }

    /** Whether there is anything to take for a province, or for anywhere. */
    boolean any(String place) {
        return Select.from(
                        "select exists (select from compliance_touched t where " + WAITING + ")",
                        place,
                        place + "~",
                        everywhere(place))
                .list(database, row -> row.getBoolean(1))
                .get(0);
    }

    private static boolean everywhere(String place) {
        return place.equals(ComplianceKeeper.COUNTRY);
    }

    /** Provinces of which so much is noted, e.g. after an import, that all of each is judged sooner than those on whom it bears. */
    List<String> provincesOfMany() {
        return Select.from("""
                        select region_path from compliance_touched where not judged and region_path <> '/'
                        group by 1
                        having sum(many) > ?
                        """, MANY).list(database, row -> row.getString(1));
    }

    /** All of a province is about to be judged by what is committed. */
    void judging(String province) {
        ComplianceStore.run(
                database,
                "update compliance_touched set judged = true where region_path = ? and not judged",
                List.of(province));
    }

    /**
     * Takes notes about rows of a province and of the country, or of everywhere: not more than {@link #AT_ONCE} values and one note, and
     * either of rows of which nothing was judged since or of one province of which all was.
     */
    Touched taken(String place) {
        Touched touched = new Touched();
        boolean all = everywhere(place);
        Select.from(TAKEN, place, place + "~", all, place, place + "~", all, AT_ONCE)
                .list(database, row -> {
                    Array changed = row.getArray(3);
                    touched.add(
                            row.getString(1),
                            row.getString(2),
                            Arrays.asList((String[]) changed.getArray()),
                            row.getString(4),
                            row.getBoolean(5));
                    return null;
                });
        return touched;
    }

    /** Before any province was judged nobody has an answer that could be out of date, e.g. after a load. */
    void forget() {
        ComplianceStore.run(
                database, "delete from compliance_touched where not exists (select from compliance_day)", List.of());
    }
}
