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
    private static final String TAKEN = """
            with taken as (
                delete from compliance_touched where (region_path >= ? and region_path < ?) or region_path = '/'
                returning fact, key, changed, region_path)
            select fact, key, changed, region_path from taken
            """;

    private final DataSource database;

    ComplianceNotes(DataSource database) {
        this.database = database;
    }

    /** Whether there is anything to take for a province, or for anywhere. */
    boolean any(String place) {
        return Select.from("""
                        select exists (select from compliance_touched where (region_path >= ? and region_path < ?) or region_path = '/')
                        """, place, place + "~")
                .list(database, row -> row.getBoolean(1))
                .get(0);
    }

    /** Takes the notes about rows of a province and of the country, or of everywhere. */
    Touched taken(String place) {
        Touched touched = new Touched();
        Select.from(TAKEN, place, place + "~").list(database, row -> {
            Array changed = row.getArray(3);
            touched.add(
                    row.getString(1), row.getString(2), Arrays.asList((String[]) changed.getArray()), row.getString(4));
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
