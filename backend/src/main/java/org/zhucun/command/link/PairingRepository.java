package org.zhucun.command.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.command.PlacePages.After;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 结对存取 */
@ApplicationScoped
class PairingRepository {
    private static final String COLUMNS = """
            select p.id, p.unit_id, p.unit_name, p.village_code, p.village_name, p.valid_from, p.valid_to, p.end_reason, p.region_path,
                   p.unit_path, p.version
            from unit_village_pairing p
            """;

    private final EntityManager entities;
    private final DataSource database;

    PairingRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    Optional<Pairing> find(UUID id) {
        return Optional.ofNullable(entities.find(Pairing.class, id));
    }

    void add(Pairing pairing) {
        entities.persist(pairing);
    }

    void flush() {
        entities.flush();
    }

    List<Pairing> page(PairingFilter filter, LocalDate on, After after) {
        return After.apply(filtered(filter, on), after, "p", filter.size).list(database, PairingRepository::row);
    }

    CursorPage.Total total(PairingFilter filter, LocalDate on) {
        return filtered(filter, on).total(database);
    }

    private static Select filtered(PairingFilter filter, LocalDate on) {
        Select select = Select.from(COLUMNS)
                .beneath("p.region_path", filter.regionPath())
                .whereIf(filter.unit, "p.unit_id = ?");
        return Boolean.TRUE.equals(filter.all)
                ? select
                : select.where("p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)", on, on);
    }

    private static Pairing row(ResultSet row) throws SQLException {
        Pairing one = new Pairing();
        one.id = row.getObject("id", UUID.class);
        one.unitId = row.getObject("unit_id", UUID.class);
        one.unitName = row.getString("unit_name");
        one.villageCode = row.getString("village_code");
        one.villageName = row.getString("village_name");
        one.validFrom = row.getObject("valid_from", LocalDate.class);
        one.validTo = row.getObject("valid_to", LocalDate.class);
        one.endReason = row.getString("end_reason");
        one.regionPath = row.getString("region_path");
        one.unitPath = row.getString("unit_path");
        one.version = row.getLong("version");
        return one;
    }
}
