package org.zhucun.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;

/** 名录查询: looks organizations up for other rooms. */
@ApplicationScoped
class OrganizationDirectory {
    private static final String REF = """
            select id, key, kind, name, level, region_code, region_path, unit_path, valid_to is not null
            from organization
            """;

    private final DataSource database;

    OrganizationDirectory(DataSource database) {
        this.database = database;
    }

    List<OrganizationRef> all(Collection<UUID> ids) {
        return Select.from(REF).where("id = any (?::uuid[])", ids).list(database, OrganizationDirectory::ref);
    }

    Optional<OrganizationRef> find(UUID id) {
        return all(List.of(id)).stream().findFirst();
    }

    Map<UUID, OrganizationRef> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : all(ids).stream().collect(Collectors.toMap(OrganizationRef::id, Function.identity()));
    }

    Optional<OrganizationRef> byKey(String key) {
        return Select.from(REF).where("key = ?", key).list(database, OrganizationDirectory::ref).stream()
                .findFirst();
    }

    /** The path of an ancestor is a prefix, so a child's path starts with it. */
    List<OrganizationRef> byName(String name, String regionPath) {
        return Select.from(REF)
                .where("name = ? and valid_to is null and starts_with(?, region_path)", name, regionPath)
                .then("order by length(region_path) desc, id limit 20")
                .list(database, OrganizationDirectory::ref);
    }

    private static OrganizationRef ref(ResultSet row) throws SQLException {
        return new OrganizationRef(
                row.getObject(1, UUID.class),
                row.getString(2),
                OrganizationKind.valueOf(row.getString(3)),
                row.getString(4),
                OrganizationLevel.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9));
    }
}
