package org.zhucun.region.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 村数据. */
@ApplicationScoped
class VillageRepository {
    private final DataSource database;
    private final EntityManager entities;

    VillageRepository(DataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    void add(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    Optional<CategoryEntry> category(UUID id) {
        return Optional.ofNullable(entities.find(CategoryEntry.class, id));
    }

    Optional<VillagePoint> point(String village) {
        return entities.createQuery("from VillagePoint where villageCode = ?1 and validTo is null", VillagePoint.class)
                .setParameter(1, village)
                .getResultStream()
                .findFirst();
    }

    List<String> codes(VillageFilter filter, String within, LocalDate on, String after) {
        return select("select r.code from region r", filter, within, on)
                .where("r.code > ?", after)
                .then("order by r.code limit " + (filter.size + 1))
                .list(database, row -> row.getString(1));
    }

    CursorPage.Total total(VillageFilter filter, String within, LocalDate on) {
        return select("select 1 from region r", filter, within, on).total(database);
    }

    Map<String, List<CategoryView>> categories(Collection<String> villages, LocalDate on) {
        return Select.from("select c.* from village_category c")
                .where("c.village_code = any(?)", villages)
                .where("c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)", on, on)
                .then("order by c.valid_from, c.category")
                .list(database, row -> Map.entry(row.getString("village_code"), category(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Map<String, PointView> points(Collection<String> villages, LocalDate on) {
        return Select.from("select p.* from village_point p")
                .where("p.village_code = any(?)", villages)
                .where("p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)", on, on)
                .list(database, row -> Map.entry(row.getString("village_code"), point(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> neighbours(String village, LocalDate on) {
        return Set.copyOf(Select.from(
                        "select case when a.village_code = ? then a.neighbour else a.village_code end"
                                + " from village_adjacency a",
                        village)
                .where("? in (a.village_code, a.neighbour)", village)
                .where("a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)", on, on)
                .list(database, row -> row.getString(1)));
    }

    /** The same with their records; the name is still the code. */
    List<NeighbourView> neighbouring(String village, LocalDate on) {
        return Select.from("""
                        select a.id, case when a.village_code = ? then a.neighbour else a.village_code end as other, a.valid_from, a.source
                        from village_adjacency a
                        """, village)
                .where("? in (a.village_code, a.neighbour)", village)
                .where("a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)", on, on)
                .then("order by other limit 200")
                .list(
                        database,
                        row -> new NeighbourView(
                                row.getObject(1, java.util.UUID.class),
                                row.getString(2),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getString(4)));
    }

    Map<String, Set<String>> industries(Collection<String> villages, LocalDate on) {
        return Select.from("select i.village_code, i.industry from village_industry i")
                .where("i.village_code = any(?)", villages)
                .where("i.valid_from <= ? and (i.valid_to is null or i.valid_to > ?)", on, on)
                .then("order by i.industry")
                .list(database, row -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
    }

    List<VillageIndustry> present(String village) {
        return entities.createQuery(
                        "from VillageIndustry where villageCode = ?1 and validTo is null", VillageIndustry.class)
                .setParameter(1, village)
                .getResultList();
    }

    void remove(VillageIndustry row) {
        entities.remove(row);
    }

    private static Select select(String head, VillageFilter filter, String within, LocalDate on) {
        Select query = Select.from(head)
                .where("r.level = 5 and r.code >= ? and r.code < ?", within, within + ':')
                .where("r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)", on, on);
        return filter.category == null
                ? query
                : query.where(
                        "r.code in (select c.village_code from village_category c where c.category = ?"
                                + " and c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?))",
                        filter.category,
                        on,
                        on);
    }

    private static CategoryView category(ResultSet row) throws SQLException {
        return new CategoryView(
                row.getObject("id", UUID.class),
                VillageCategory.valueOf(row.getString("category")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"),
                row.getLong("version"));
    }

    private static PointView point(ResultSet row) throws SQLException {
        return new PointView(
                row.getObject("id", UUID.class),
                row.getBigDecimal("lon"),
                row.getBigDecimal("lat"),
                CoordinateSystem.valueOf(row.getString("crs")),
                row.getObject("valid_from", LocalDate.class),
                row.getLong("version"));
    }
}
