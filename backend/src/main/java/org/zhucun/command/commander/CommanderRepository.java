package org.zhucun.command.commander;

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

/** 大队长、总队长存取 */
@ApplicationScoped
class CommanderRepository {
    private static final String COLUMNS = """
            select c.id, c.kind, c.region_code, c.person_name, c.position, c.rank_code, c.temporary_post, c.year, c.valid_from,
                   c.valid_to, c.end_reason, c.region_path, c.version
            from commander c
            """;

    private final EntityManager entities;
    private final DataSource database;

    CommanderRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    Optional<Commander> find(UUID id) {
        return Optional.ofNullable(entities.find(Commander.class, id));
    }

    void add(Commander commander) {
        entities.persist(commander);
    }

    void flush() {
        entities.flush();
    }

    /** How many brigade leaders a county has for a year who are not over on a day. */
    long brigadeLeaders(String county, int year, LocalDate on) {
        return Select.from("select count(*) from commander c")
                .where("c.kind = 'COUNTY_BRIGADE_LEADER' and c.region_code = ? and c.year = ?", county, year)
                .where("(c.valid_to is null or c.valid_to > ?)", on)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    List<Commander> page(CommanderFilter filter, LocalDate on, After after) {
        return After.apply(filtered(filter, on), after, "c", filter.size).list(database, CommanderRepository::row);
    }

    CursorPage.Total total(CommanderFilter filter, LocalDate on) {
        return filtered(filter, on).total(database);
    }

    /** Whoever is asked for by year is shown for the whole year, else by the day. */
    private static Select filtered(CommanderFilter filter, LocalDate on) {
        Select select = Select.from(COLUMNS)
                .beneath("c.region_path", filter.regionPath())
                .whereIf(filter.kind, "c.kind = ?")
                .whereIf(filter.year, "c.year = ?");
        return filter.year != null && filter.asOf == null
                ? select
                : select.where("c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)", on, on);
    }

    private static Commander row(ResultSet row) throws SQLException {
        Commander one = new Commander();
        one.id = row.getObject("id", UUID.class);
        one.kind = CommanderKind.valueOf(row.getString("kind"));
        one.regionCode = row.getString("region_code");
        one.personName = row.getString("person_name");
        one.position = row.getString("position");
        one.rankCode = row.getString("rank_code");
        one.temporaryPost = row.getString("temporary_post");
        one.year = row.getObject("year", Integer.class);
        one.validFrom = row.getObject("valid_from", LocalDate.class);
        one.validTo = row.getObject("valid_to", LocalDate.class);
        one.endReason = row.getString("end_reason");
        one.regionPath = row.getString("region_path");
        one.version = row.getLong("version");
        return one;
    }
}
