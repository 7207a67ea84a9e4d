package org.zhucun.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** 机构名录: the door to organizations for other rooms. Every office reads all of them; call it inside a transaction. */
@ApplicationScoped
public class Organizations {
    private final OrganizationDirectory directory;

    Organizations(OrganizationDirectory directory) {
        this.directory = directory;
    }

    public Optional<OrganizationRef> find(UUID id) {
        return directory.all(List.of(id)).stream().findFirst();
    }

    /** Those of these ids that exist. */
    public Map<UUID, OrganizationRef> all(Collection<UUID> ids) {
        return directory.byId(ids);
    }

    /** By the 8 characters of its own step in unit paths. */
    public Optional<OrganizationRef> byKey(String key) {
        return directory.byKey(key);
    }

    /** Those in force that bear exactly this name, the ones of the region and its ancestors only. */
    public List<OrganizationRef> byName(String name, String regionPath) {
        return directory.byName(name, regionPath);
    }
}
