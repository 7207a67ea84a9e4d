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
import org.zhucun.command.PlaceFilter;
import org.zhucun.command.PlacePages.After;
import org.zhucun.command.PlacePages.Placed;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 联系包抓存取 */
@ApplicationScoped
class ContactRepository {
    private static final String COLUMNS = """
            select c.id, c.kind, c.person_name, c.position, c.target_kind, c.region_code, c.team_id, c.target_name, c.valid_from,
                   c.valid_to, c.end_reason, c.region_path, c.version
            from contact c
            """;
    private static final String NOBODY = """
            not exists (select from contact c
                        where c.kind = 'ORG_OFFICER' and c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)
                          and (c.team_id = t.id or c.target_kind = 'TOWNSHIP' and c.region_code = left(t.home_village_code, 9)))
            """;

    private final EntityManager entities;
    private final DataSource database;

    ContactRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    Optional<Contact> find(UUID id) {
        return Optional.ofNullable(entities.find(Contact.class, id));
    }

    void add(Contact contact) {
        entities.persist(contact);
    }

    void flush() {
        entities.flush();
    }

    List<Contact> page(ContactFilter filter, LocalDate on, After after) {
        return After.apply(filtered(filter, on), after, "c", filter.size).list(database, ContactRepository::row);
    }

    CursorPage.Total total(ContactFilter filter, LocalDate on) {
        return filtered(filter, on).total(database);
    }

    private static Select filtered(ContactFilter filter, LocalDate on) {
        return Select.from(COLUMNS)
                .beneath("c.region_path", filter.regionPath())
                .where("c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)", on, on)
                .whereIf(filter.kind, "c.kind = ?")
                .whereIf(filter.team, "c.team_id = ?");
    }

    /** A15: teams that no officer follows, neither themselves nor by their township. */
    List<Placed<UncoveredTeam>> uncovered(PlaceFilter filter, LocalDate on, After after) {
        return After.apply(uncovered(filter, on), after, "t", filter.size)
                .list(
                        database,
                        row -> new Placed<>(
                                row.getString("region_path"),
                                row.getObject("id", UUID.class),
                                new UncoveredTeam(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getString("home_village_code"))));
    }

    CursorPage.Total uncoveredTotal(PlaceFilter filter, LocalDate on) {
        return uncovered(filter, on).total(database);
    }

    private static Select uncovered(PlaceFilter filter, LocalDate on) {
        return Select.from("select t.id, t.name, t.home_village_code, t.region_path from work_team t")
                .beneath("t.region_path", filter.regionPath())
                .where("t.established_on <= ? and (t.dissolved_on is null or t.dissolved_on >= ?)", on, on)
                .where(NOBODY, on, on);
    }

    private static Contact row(ResultSet row) throws SQLException {
        Contact one = new Contact();
        one.id = row.getObject("id", UUID.class);
        one.kind = ContactKind.valueOf(row.getString("kind"));
        one.personName = row.getString("person_name");
        one.position = row.getString("position");
        one.targetKind = ContactTarget.valueOf(row.getString("target_kind"));
        one.regionCode = row.getString("region_code");
        one.teamId = row.getObject("team_id", UUID.class);
        one.targetName = row.getString("target_name");
        one.validFrom = row.getObject("valid_from", LocalDate.class);
        one.validTo = row.getObject("valid_to", LocalDate.class);
        one.endReason = row.getString("end_reason");
        one.regionPath = row.getString("region_path");
        one.version = row.getLong("version");
        return one;
    }
}
