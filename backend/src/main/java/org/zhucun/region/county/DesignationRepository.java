package org.zhucun.region.county;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 县的类别存取 */
@ApplicationScoped
class DesignationRepository {
    private final EntityManager entities;
    private final DataSource database;

    DesignationRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    Optional<Designation> find(UUID id) {
        return Optional.ofNullable(entities.find(Designation.class, id));
    }

    void add(Designation designation) {
        entities.persist(designation);
    }

    void flush() {
        entities.flush();
    }

    List<DesignationView> of(String county) {
        return Select.from("select id, category, valid_from, valid_to, source, version from county_category")
                .where("county_code = ?", county)
                .then("order by valid_from, category limit 200")
                .list(
                        database,
                        row -> new DesignationView(
                                row.getObject(1, UUID.class),
                                county,
                                CountyCategory.valueOf(row.getString(2)),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class),
                                row.getString(5),
                                row.getLong(6)));
    }
}
