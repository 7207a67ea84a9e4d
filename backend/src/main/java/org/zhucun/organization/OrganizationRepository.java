package org.zhucun.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.audit.Changed;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Grams;
import org.zhucun.kernel.Select;

/** 机构存取: the entries of the directory. */
@ApplicationScoped
class OrganizationRepository implements PanacheRepositoryBase<Organization, UUID> {
    private final DataSource database;

    OrganizationRepository(DataSource database) {
        this.database = database;
    }

    /** Where the page before ended. */
    record Last(String regionPath, String name, UUID id) {}

    List<Organization> page(OrganizationFilter filter, Last last) {
        Select select = matching("select o.id from organization o", filter);
        if (last != null) {
            select.where("(o.region_path, o.name, o.id) > (?, ?, ?)", last.regionPath(), last.name(), last.id());
        }
        List<UUID> ids = select.then("order by o.region_path, o.name, o.id limit " + (filter.size + 1))
                .list(database, row -> row.getObject(1, UUID.class));
        return ids.isEmpty() ? List.of() : inOrder(ids);
    }

    CursorPage.Total total(OrganizationFilter filter) {
        return matching("select 1 from organization o", filter).total(database);
    }

    boolean hasActiveChildren(UUID id) {
        return count("parentId = ?1 and validTo is null", id) > 0;
    }

    private List<Organization> inOrder(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparingInt(organization -> ids.indexOf(organization.id())))
                .toList();
    }

    /** The match lies beside the directory because row-level security keeps search operators out of its own indexes. */
    private static Select matching(String from, OrganizationFilter filter) {
        String name = filter.name();
        Select select = name == null
                ? Select.from(from)
                : Select.from(
                        "with hit as materialized (select organization_id from organization_name where grams @> ?)\n"
                                + from + " join hit on hit.organization_id = o.id",
                        Grams.of(name));
        return Changed.since(select, filter.changedSince, "organization", "o.id")
                .beneath("o.region_path", filter.regionPath())
                .whereIf(name == null ? null : "%" + Select.literal(name) + "%", "o.name like ?")
                .whereIf(filter.kind, "o.kind = ?")
                .whereIf(filter.parent, "o.parent_id = ?")
                .whereIf(filter.active, "(o.valid_to is null) = ?");
    }
}
