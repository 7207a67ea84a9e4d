package org.zhucun.supervision.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 督查组存取: in the order of the places. */
@ApplicationScoped
class GroupRepository {
    /** Who may record visits, once each; office_grant lies in the scope of whoever asks. */
    private static final String INSPECTORS = """
            select distinct on (a.id) a.id, a.display_name, g.node_name
            from office_grant g join account a on a.id = g.account_id
            """;

    private static final String HELD = """
            g.role in ('INSPECTOR', 'ORGANIZATION_DEPARTMENT') and g.revoked_at is null and a.disabled_at is null
            and g.valid_from <= ? and (g.valid_to is null or g.valid_to >= ?)
            """;

    private final EntityManager entities;
    private final DataSource database;

    GroupRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    /** Its members belong to it: a change of them is a change of the group. */
    void touch(InspectionGroup group) {
        entities.lock(group, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void flush() {
        entities.flush();
    }

    Optional<InspectionGroup> find(UUID id) {
        return Optional.ofNullable(entities.find(InspectionGroup.class, id));
    }

    /** Groups beneath a path that are there on a day. */
    List<InspectionGroup> on(String path, LocalDate day) {
        return entities.createQuery(
                        "from InspectionGroup where regionPath >= :lo and regionPath < :hi and validFrom <= :day"
                                + " and (validTo is null or validTo > :day) order by regionPath, id",
                        InspectionGroup.class)
                .setParameter("lo", path)
                .setParameter("hi", path + "~")
                .setParameter("day", day)
                .setMaxResults(500)
                .getResultList();
    }

    /** Groups that somebody sits in, wherever they lie. */
    List<InspectionGroup> of(UUID account, LocalDate day) {
        return entities.createQuery(
                        "from InspectionGroup where validFrom <= :day and (validTo is null or validTo > :day) and id in"
                                + " (select m.groupId from GroupMember m where m.accountId = :account and m.validTo is null)"
                                + " order by regionPath, id",
                        InspectionGroup.class)
                .setParameter("account", account)
                .setParameter("day", day)
                .setMaxResults(500)
                .getResultList();
    }

    List<GroupMember> members(Collection<UUID> groups) {
        return groups.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "from GroupMember where groupId in :groups and validTo is null order by name, id",
                                GroupMember.class)
                        .setParameter("groups", groups)
                        .getResultList();
    }

    Optional<GroupMember> member(UUID id) {
        return Optional.ofNullable(entities.find(GroupMember.class, id));
    }

    /** What registers say of accounts. */
    Map<UUID, List<RegisteredFact>> registered(Collection<UUID> accounts) {
        Map<UUID, List<RegisteredFact>> found = new HashMap<>();
        if (!accounts.isEmpty()) {
            Select.from("select f.account_id, f.kind, f.id, f.name from inspector_facts(?::uuid[]) f", accounts)
                    .then("order by f.account_id, f.kind desc, f.name, f.id")
                    .list(
                            database,
                            row -> found.computeIfAbsent(row.getObject(1, UUID.class), account -> new ArrayList<>())
                                    .add(new RegisteredFact(
                                            RegisteredFact.RegisteredKind.valueOf(row.getString(2)),
                                            row.getObject(3, UUID.class),
                                            row.getString(4))));
        }
        return found;
    }

    List<Inspector> inspectors(String path, LocalDate day) {
        return Select.from(INSPECTORS)
                .beneath("g.region_path", path)
                .where(HELD, day, day)
                .then("order by a.id, g.node_name limit 500")
                .list(database, row -> new Inspector(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    /** The names of accounts that may record visits; others are missing. */
    Map<UUID, String> names(Collection<UUID> accounts, LocalDate day) {
        Map<UUID, String> names = new HashMap<>();
        Select.from(INSPECTORS)
                .where("a.id = any (?::uuid[])", accounts)
                .where(HELD, day, day)
                .then("order by a.id")
                .list(database, row -> names.put(row.getObject(1, UUID.class), row.getString(2)));
        return names;
    }
}
