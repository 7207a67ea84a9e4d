package org.zhucun.exchange.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhucun.exchange.organization.UnitsNamed;
import org.zhucun.organization.OrganizationRef;
import org.zhucun.organization.Organizations;

/** 所指单位: remembers which units the words of one file mean. */
final class UnitsMeant {
    private static final int MOST = 20_000;

    private final UnitsNamed units;
    private final Organizations organizations;
    private final Map<String, List<UUID>> meant = new HashMap<>();
    private final Map<UUID, OrganizationRef> refs = new HashMap<>();

    UnitsMeant(UnitsNamed units, Organizations organizations) {
        this.units = units;
        this.organizations = organizations;
    }

    void learn(List<RosterRow> rows) {
        if (meant.size() > MOST) {
            meant.clear();
            refs.clear();
        }
        Set<String> fresh = new HashSet<>();
        for (RosterRow row : rows) {
            String written = row.value(Column.UNIT);
            if (written != null && !meant.containsKey(written)) {
                fresh.add(written);
            }
        }
        if (!fresh.isEmpty()) {
            Map<String, List<UUID>> found = units.meant(fresh);
            meant.putAll(found);
            Set<UUID> ids = new HashSet<>();
            found.values().forEach(ids::addAll);
            refs.putAll(organizations.all(ids));
        }
    }

    /** The unit of a row; the row is told when there is none, or more than one. */
    UUID unit(RosterRow row) {
        String written = row.value(Column.UNIT);
        if (written == null) {
            return null;
        }
        List<UUID> ids = meant.get(written);
        if (ids.size() != 1) {
            row.refuse(Column.UNIT, ids.isEmpty() ? "exchange.unit.unknown" : "exchange.unit.ambiguous");
            return null;
        }
        return ids.get(0);
    }

    OrganizationRef ref(UUID unitId) {
        return refs.computeIfAbsent(unitId, id -> organizations.find(id).orElseThrow());
    }
}
