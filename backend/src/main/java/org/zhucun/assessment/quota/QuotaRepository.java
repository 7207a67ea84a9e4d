package org.zhucun.assessment.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.assessment.year.ObjectKind;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Parameter;

/** 名额存取 */
@ApplicationScoped
class QuotaRepository {
    private final DataSource database;

    QuotaRepository(DataSource database) {
        this.database = database;
    }

    /** 人数: how many of a category a round is about. */
    record Headcount(ObjectKind kind, QuotaCategory category, int persons) {}

    List<Headcount> headcounts(UUID round) {
        return Select.from("select object_kind, category, count(*) from assessment_sheet")
                .where("round_id = ?", round)
                .then("group by 1, 2 order by 1, 2")
                .list(
                        database,
                        row -> new Headcount(
                                ObjectKind.valueOf(row.getString(1)),
                                QuotaCategory.valueOf(row.getString(2)),
                                row.getInt(3)));
    }

    void add(UUID round, String regionPath, Headcount of, Optional<Parameter> percent) {
        Select.from(
                        """
                        insert into assessment_quota (id, round_id, object_kind, category, headcount, percent, parameter_id, source, region_path)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning 1
                        """,
                        Ids.next(),
                        round,
                        of.kind(),
                        of.category(),
                        of.persons(),
                        percent.map(Parameter::asDecimal).orElse(null),
                        percent.map(Parameter::id).orElse(null),
                        percent.map(Parameter::source).orElse(null),
                        regionPath)
                .list(database, row -> row.getInt(1));
    }

    List<QuotaView> of(UUID round) {
        return Select.from("""
                        select q.object_kind, q.category, q.headcount, q.percent, q.source, q.quota, q.excellent,
                               (select count(*) from assessment_sheet s
                                where s.round_id = q.round_id and s.object_kind = q.object_kind and s.category = q.category
                                  and s.state in ('PROPOSED', 'REFERRED') and s.proposed = 'EXCELLENT') as proposed
                        from assessment_quota q
                        """)
                .where("q.round_id = ?", round)
                .then("order by q.object_kind, q.category")
                .list(database, QuotaRepository::read);
    }

    /** Whoever comes second waits here until the first is done, and then reads what is left. */
    Optional<QuotaView> lock(UUID round, ObjectKind kind, QuotaCategory category) {
        return Select.from("""
                        select q.object_kind, q.category, q.headcount, q.percent, q.source, q.quota, q.excellent, 0 as proposed
                        from assessment_quota q
                        """)
                .where("q.round_id = ?", round)
                .where("q.object_kind = ?", kind)
                .where("q.category = ?", category)
                .then("for update")
                .list(database, QuotaRepository::read)
                .stream()
                .findFirst();
    }

    Optional<UUID> parameter(UUID round, ObjectKind kind, QuotaCategory category) {
        return Select.from("select q.parameter_id from assessment_quota q")
                .where("q.round_id = ?", round)
                .where("q.object_kind = ?", kind)
                .where("q.category = ?", category)
                .where("q.parameter_id is not null")
                .list(database, row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }

    private static QuotaView read(ResultSet row) throws SQLException {
        int quota = row.getInt("quota");
        boolean limited = !row.wasNull();
        BigDecimal percent = row.getBigDecimal("percent");
        return new QuotaView(
                ObjectKind.valueOf(row.getString("object_kind")),
                QuotaCategory.valueOf(row.getString("category")),
                row.getInt("headcount"),
                percent == null
                        ? null
                        : new BigDecimal(percent.stripTrailingZeros().toPlainString()),
                row.getString("source"),
                limited ? quota : null,
                row.getInt("excellent"),
                row.getInt("proposed"));
    }
}
