package org.zhucun.selection.criterion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.cadre.merit.Grade;
import org.zhucun.kernel.Select;

/** 人选情况查询. */
@ApplicationScoped
class CandidateRepository {
    private final DataSource database;

    CandidateRepository(DataSource database) {
        this.database = database;
    }

    /** 考核与回避: known whatever the office may see of it. */
    record Hindrance(Map<Integer, Grade> grades, boolean spousePosted) {}

    <T> List<T> cadres(Collection<UUID> ids, Select.Row<T> row) {
        return Select.from("""
                        select c.*, u.name as unit_name, u.strengths
                        from cadre c join organization u on u.id = c.unit_id
                        """).where("c.id = any (?::uuid[])", ids).list(database, row);
    }

    Map<UUID, Hindrance> hindrances(Collection<UUID> ids, LocalDate on) {
        return Select.from("select * from candidate_hindrances(?::uuid[], ?)", ids, on)
                .list(
                        database,
                        row -> Map.entry(
                                row.getObject("cadre_id", UUID.class),
                                new Hindrance(
                                        Candidates.grades(row.getArray("grade_years"), row.getArray("grades")),
                                        row.getBoolean("spouse_posted"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<UUID, Set<String>> villages(Collection<UUID> ids, LocalDate before) {
        return Select.from("select p.cadre_id, p.village_code from posting p")
                .where("p.cadre_id = any (?::uuid[]) and p.started_on < ?", ids, before)
                .list(database, row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    List<Set<UUID>> couples(Collection<UUID> ids, LocalDate on) {
        return Select.from("select one, other from married_pairs(?::uuid[], ?)", ids, on)
                .list(database, row -> Set.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
    }
}
