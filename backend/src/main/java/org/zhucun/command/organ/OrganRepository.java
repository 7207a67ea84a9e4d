package org.zhucun.command.organ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.command.PlacePages.After;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Select;

/** 机构存取: organs as they were on a day, in the order of their regions. */
@ApplicationScoped
class OrganRepository {
    private static final String ORGAN = """
            select o.id, o.kind, n.name, o.region_code, o.parent_id, o.task, o.valid_from, o.valid_to, o.end_reason, o.region_path,
                   o.version
            from organ o
            left join organ_name n on n.organ_id = o.id and n.valid_from <= ? and (n.valid_to is null or n.valid_to > ?)
            """;
    private static final String THEN = "%1$s.valid_from <= ? and (%1$s.valid_to is null or %1$s.valid_to > ?)";

    private final EntityManager entities;
    private final DataSource database;

    OrganRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** An organ without those who sit in it. */
    record Row(
            UUID id,
            OrganKind kind,
            String name,
            String regionCode,
            UUID parentId,
            String task,
            LocalDate validFrom,
            LocalDate validTo,
            String endReason,
            String regionPath,
            long version) {}

    /** The organ to be changed; whoever changes what hangs on it changes its version. */
    Optional<Organ> lock(UUID id) {
        return Optional.ofNullable(entities.find(Organ.class, id, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    }

    Optional<Organ> find(UUID id) {
        return Optional.ofNullable(entities.find(Organ.class, id));
    }

    Optional<OrganFounder> founder(UUID id) {
        return Optional.ofNullable(entities.find(OrganFounder.class, id));
    }

    Optional<OrganMember> member(UUID id) {
        return Optional.ofNullable(entities.find(OrganMember.class, id));
    }

    void add(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    /** The name that is not over. */
    OrganName currentName(UUID organ) {
        return entities.createQuery("from OrganName where organId = ?1 and validTo is null", OrganName.class)
                .setParameter(1, organ)
                .getSingleResult();
    }

    /** How many sit in an organ in a role on a day or come to sit after it. */
    long seated(UUID organ, MemberRole role, LocalDate from) {
        return Select.from("select count(*) from organ_member m")
                .where("m.organ_id = ? and m.role = ?", organ, role)
                .where("(m.valid_to is null or m.valid_to > ?)", from)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    Optional<Row> row(UUID id, LocalDate on) {
        return Select.from(ORGAN, on, on).where("o.id = ?", id).list(database, OrganRepository::row).stream()
                .findFirst();
    }

    List<Row> page(OrganFilter filter, LocalDate on, After after) {
        return After.apply(filtered(filter, on), after, "o", filter.size).list(database, OrganRepository::row);
    }

    CursorPage.Total total(OrganFilter filter, LocalDate on) {
        return filtered(filter, on).total(database);
    }

    private static Select filtered(OrganFilter filter, LocalDate on) {
        return Select.from(ORGAN, on, on)
                .where(THEN.formatted("o"), on, on)
                .beneath("o.region_path", filter.regionPath())
                .whereIf(filter.kind, "o.kind = ?");
    }

    Map<UUID, List<OrganView.Name>> names(Collection<UUID> organs) {
        return Select.from("select organ_id, name, valid_from, valid_to, ground from organ_name")
                .where("organ_id = any (?::uuid[])", organs)
                .then("order by valid_from")
                .list(
                        database,
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new OrganView.Name(row.getString(2), day(row, 3), day(row, 4), row.getString(5))))
                .stream()
                .collect(byOrgan());
    }

    Map<UUID, List<OrganView.Founder>> founders(Collection<UUID> organs, LocalDate on) {
        return Select.from("""
                        select f.organ_id, f.id, f.name, f.organization_id, f.valid_from, f.valid_to, f.end_reason from organ_founder f
                        """)
                .where("f.organ_id = any (?::uuid[])", organs)
                .where(THEN.formatted("f"), on, on)
                .then("order by f.valid_from, f.place, f.id")
                .list(
                        database,
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new OrganView.Founder(
                                        row.getObject(2, UUID.class),
                                        row.getString(3),
                                        row.getObject(4, UUID.class),
                                        day(row, 5),
                                        day(row, 6),
                                        row.getString(7))))
                .stream()
                .collect(byOrgan());
    }

    Map<UUID, List<OrganView.Member>> members(Collection<UUID> organs, LocalDate on) {
        return Select.from("""
                        select m.organ_id, m.id, m.role, m.person_name, m.position, m.post, m.treatment, m.valid_from, m.valid_to
                        from organ_member m
                        """)
                .where("m.organ_id = any (?::uuid[])", organs)
                .where(THEN.formatted("m"), on, on)
                .then(
                        "order by array_position(array['HEAD', 'DEPUTY_HEAD', 'MEMBER', 'CLERK'], m.role), m.valid_from, m.id")
                .list(
                        database,
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new OrganView.Member(
                                        row.getObject(2, UUID.class),
                                        MemberRole.valueOf(row.getString(3)),
                                        row.getString(4),
                                        row.getString(5),
                                        HeldPost.valueOf(row.getString(6)),
                                        row.getString(7),
                                        day(row, 8),
                                        day(row, 9))))
                .stream()
                .collect(byOrgan());
    }

    private static <T> java.util.stream.Collector<Map.Entry<UUID, T>, ?, Map<UUID, List<T>>> byOrgan() {
        return Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                OrganKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("region_code"),
                row.getObject("parent_id", UUID.class),
                row.getString("task"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("end_reason"),
                row.getString("region_path"),
                row.getLong("version"));
    }
}
