package org.zhucun.cadre.merit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 考核与亲属数据. */
@ApplicationScoped
class MeritRepository {
    private final EntityManager entities;
    private final DataSource database;

    MeritRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<Spouse> spouse(UUID cadreId) {
        return entities.createQuery("from Spouse where ?1 in (cadreId, spouseId) and endedOn is null", Spouse.class)
                .setParameter(1, cadreId)
                .getResultStream()
                .findFirst();
    }

    Optional<UUID> spouseId(UUID cadreId) {
        return Select.from("select case when cadre_id = ? then spouse_id else cadre_id end from cadre_spouse", cadreId)
                .where("? in (cadre_id, spouse_id) and ended_on is null", cadreId)
                .list(database, row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }

    List<GradeView> grades(UUID cadreId) {
        return Select.from("select id, year, grade, vocabulary, source from annual_grade")
                .where("cadre_id = ?", cadreId)
                .then("order by year desc limit 60")
                .list(
                        database,
                        row -> new GradeView(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                Grade.valueOf(row.getString(3)),
                                GradeVocabulary.valueOf(row.getString(4)),
                                row.getString(5)));
    }
}
